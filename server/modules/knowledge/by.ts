// Who writes knowledge where; every write counts the stamp on and tells the log.
import type { PersonActor } from '../../../rules/actor.ts'
import { type RefusalCode, refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { writeEvents } from '../../platform/events/write.ts'
import { Refused } from '../../platform/refused.ts'
import { touchKnowledge } from './stamp.ts'

export interface By {
  desk: Desk
  workspaceId: string
  actor: PersonActor
}

/** One transaction of a write that readers may notice. */
export const write = <T>(by: By, work: (tx: Tx) => Promise<T>): Promise<T> =>
  commitIn(by.desk, by.workspaceId, async (tx) => {
    const result = await work(tx)
    await touchKnowledge(tx, by.workspaceId)
    return result
  })

/** Ids and names of parts only: words stay in the rows. */
export const tell = (
  { desk, workspaceId, actor }: By,
  tx: Tx,
  subjectType: 'article' | 'collection',
  subjectId: string,
  type: string,
  data: Record<string, unknown> = {},
): Promise<string[]> =>
  writeEvents(tx, workspaceId, desk.clock.now(), [{ subjectType, subjectId, type, actor, data }])

export const nowOf = (by: By): string => iso(by.desk.clock.now())

export const needed = <T>(value: T | undefined | null, what: string): T => {
  if (value === undefined || value === null)
    throw new Refused(refuse('not_found', `There is no such ${what}.`))
  return value
}

export const refused = (code: RefusalCode, message: string, field?: string): Refused =>
  new Refused(refuse(code, message, field === undefined ? {} : { faults: [{ field, message }] }))

export const needVersion = (seen: number | null, now: number, what: string): void => {
  if (seen !== null && seen !== now)
    throw new Refused(
      refuse('changed_meanwhile', `The ${what} was changed meanwhile. Look at it, then change it again.`, {
        data: { version: now },
      }),
    )
}
