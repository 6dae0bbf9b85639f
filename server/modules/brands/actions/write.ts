// What every write of this module does: one transaction, one event, refusals in words.
import type { PersonActor } from '../../../../rules/actor.ts'
import { type RefusalCode, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'

export interface By {
  desk: Desk
  workspaceId: string
  actor: PersonActor
  now: Temporal.Instant
}

export interface Told {
  subject: 'brand' | 'portal_page' | 'service_notice'
  id: string
  type: string
  data?: Record<string, unknown>
}

export const write = <T>(by: By, work: (tx: Tx) => Promise<T>): Promise<T> =>
  commitIn(by.desk, by.workspaceId, work)

export const tell = async (by: By, tx: Tx, { subject, id, type, data = {} }: Told): Promise<void> => {
  await writeEvents(tx, by.workspaceId, by.now, [
    { subjectType: subject, subjectId: id, type, actor: by.actor, data },
  ])
}

export const refused = (code: RefusalCode, message: string, field?: string): Refused =>
  new Refused(refuse(code, message, field ? { faults: [{ field, message }] } : {}))

export const needVersion = (asked: number | null, version: number): void => {
  if (asked !== null && asked !== version)
    throw new Refused(
      refuse('changed_meanwhile', 'It was changed meanwhile. Look at it, then change it again.', {
        data: { version },
      }),
    )
}
