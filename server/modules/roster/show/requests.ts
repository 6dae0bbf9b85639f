// Wishes as the contract shows them, to those they concern.
import type { RosterRequest } from '../../../../contract/roster.ts'
import { allows } from '../../../../rules/access/roles.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Leading, mayDecide } from '../../../../rules/roster/rights.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import type { RequestRow, Seen } from '../store/requests.ts'

/** Whose requests somebody may look at because they decide on them. */
export const seenBy = (actor: PersonActor, teams: readonly Leading[]): Seen => ({
  personId: actor.id,
  decidesFor: allows(actor.role, 'roster.write', actor.scopes)
    ? null
    : teams.filter((t) => t.leadId === actor.id || t.managerId === actor.id).flatMap((t) => t.memberIds),
})

export const maySee = (seen: Seen, row: RequestRow): boolean =>
  row.person_id === seen.personId ||
  row.other_id === seen.personId ||
  seen.decidesFor === null ||
  seen.decidesFor.includes(row.person_id)

export const showRequests = async (
  tx: Tx,
  actor: PersonActor,
  teams: readonly Leading[],
  rows: readonly RequestRow[],
): Promise<RosterRequest[]> => {
  const people = await loadPeopleByIds(
    tx,
    rows.flatMap((r) => [r.person_id, r.other_id, r.decided_by].filter((id) => id !== null)),
  )
  const refOf = (id: string | null) => (id === null ? null : (people.get(id) ?? null))
  return rows.flatMap((row) => {
    const person = people.get(row.person_id)
    if (!person) return []
    const otherSpan =
      row.other_starts_at !== null && row.other_ends_at !== null
        ? { from: row.other_starts_at, to: row.other_ends_at }
        : null
    return [
      {
        id: row.id,
        kind: row.kind,
        state: row.state,
        person,
        from: row.starts_at,
        to: row.ends_at,
        words: row.words,
        other: refOf(row.other_id),
        otherSpan,
        agreedAt: row.agreed_at,
        decidedBy: refOf(row.decided_by),
        decidedAt: row.decided_at,
        answer: row.answer,
        createdAt: row.created_at,
        mayAgree: row.state === 'asked' && row.other_id === actor.id,
        mayDecide: row.state === 'open' && mayDecide(actor, row.person_id, teams),
        mayWithdraw: row.person_id === actor.id && isWithdrawable(row),
      },
    ]
  })
}

/** A swap that was approved is somebody else's shift by now. */
export const isWithdrawable = (row: Pick<RequestRow, 'state' | 'kind'>): boolean =>
  row.state === 'asked' || row.state === 'open' || (row.state === 'approved' && row.kind !== 'swap')
