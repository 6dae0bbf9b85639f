// Who was sent an acknowledgement when: at most one a sender and day.
import { anyOf } from '../../../platform/any-of.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'

const kind = 'acknowledgement'
const dayBefore = (now: Temporal.Instant): string => iso(now.subtract({ hours: 24 }))

export const loadRecentlyTold = async (
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
  now: Temporal.Instant,
): Promise<Set<string>> => {
  if (addresses.length === 0) return new Set()
  const rows = await tx
    .selectFrom('attempt')
    .select('subject')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('subject', '=', anyOf(addresses, 'text'))
    .where('window_start', '>', dayBefore(now))
    .execute()
  return new Set(rows.map((r) => r.subject))
}

/** Claims today's acknowledgement; false when somebody else was quicker. */
export const claimTelling = async (
  tx: Tx,
  workspaceId: string,
  address: string,
  now: Temporal.Instant,
): Promise<boolean> => (await claimTellings(tx, workspaceId, [address], now)).has(address)

/** The same for several different addresses: those that were claimed. */
export const claimTellings = (
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
  now: Temporal.Instant,
): Promise<Set<string>> => claim(tx, workspaceId, kind, addresses, now)

/** What may be done once a day and subject: those that were not claimed by anybody else today. */
export const claim = async (
  tx: Tx,
  workspaceId: string,
  kind: string,
  subjects: readonly string[],
  now: Temporal.Instant,
): Promise<Set<string>> => {
  if (subjects.length === 0) return new Set()
  const rows = await tx
    .insertInto('attempt')
    .values(
      [...new Set(subjects)].map((subject) => ({
        workspace_id: workspaceId,
        kind,
        subject,
        window_start: iso(now),
        count: 1,
      })),
    )
    .onConflict((c) =>
      c
        .columns(['workspace_id', 'kind', 'subject'])
        .doUpdateSet({ window_start: iso(now) })
        .where('attempt.window_start', '<=', dayBefore(now)),
    )
    .returning('subject')
    .execute()
  return new Set(rows.map((r) => r.subject))
}
