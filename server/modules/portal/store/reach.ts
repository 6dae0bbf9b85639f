// How somebody stands to a request that is not found among their own: let in by its requester, or leading the
// organisation it belongs to. Every query names the reader; nothing else opens a request to anybody.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'

export type Standing = 'own' | 'shared' | 'led'

export interface Reach {
  ticketId: string
  requesterId: string
  standing: Standing
  participants: readonly string[]
}

/** null: there is no such request for this person. */
export const loadReach = async (
  tx: Tx,
  workspaceId: string,
  readerId: string,
  number: number,
): Promise<Reach | null> => {
  const row = await tx
    .selectFrom('ticket as t')
    .select(['t.id', 't.requester_id', 't.is_spam', 't.participants'])
    .select((e) => [
      e
        .selectFrom('portal_share as s')
        .select('s.person_id')
        .where('s.workspace_id', '=', workspaceId)
        .whereRef('s.ticket_id', '=', 't.id')
        .where('s.person_id', '=', readerId)
        .as('shared'),
      e
        .selectFrom('organisation as o')
        .select('o.id')
        .where('o.workspace_id', '=', workspaceId)
        .whereRef('o.id', '=', 't.organisation_id')
        .where('o.lead_id', '=', readerId)
        .where('o.merged_into', 'is', null)
        .as('led'),
    ])
    .where('t.workspace_id', '=', workspaceId)
    .where('t.number', '=', number)
    .executeTakeFirst()
  if (!row) return null
  const of = (standing: Standing): Reach => ({
    ticketId: row.id,
    requesterId: row.requester_id,
    standing,
    participants: row.participants,
  })
  if (row.requester_id === readerId) return of('own')
  if (row.shared !== null) return of('shared')
  return row.led !== null && !row.is_spam ? of('led') : null
}

export interface Led {
  id: string
  name: string
}

export const loadLed = (tx: Tx, workspaceId: string, personId: string): Promise<Led[]> =>
  tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('lead_id', '=', personId)
    .where('merged_into', 'is', null)
    .orderBy('sort_name')
    .execute()

/** Numbers of requests that others let this person into, open ones first. */
export const loadSharedNumbers = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  limit: number,
): Promise<number[]> =>
  (
    await tx
      .selectFrom('portal_share as s')
      .innerJoin('ticket as t', (j) =>
        j.onRef('t.workspace_id', '=', 's.workspace_id').onRef('t.id', '=', 's.ticket_id'),
      )
      .select('t.number')
      .where('s.workspace_id', '=', workspaceId)
      .where('s.person_id', '=', personId)
      .where('t.requester_id', '<>', personId)
      .where('t.merged_into', 'is', null)
      .orderBy('t.is_open', 'desc')
      .orderBy('t.number', 'desc')
      .limit(limit)
      .execute()
  ).map((r) => r.number)

/** The same of the organisations somebody leads: their colleagues' requests. */
export const loadLedNumbers = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  before: { isOpen: boolean; number: number } | null,
  limit: number,
): Promise<{ number: number; is_open: boolean }[]> => {
  const rows = tx
    .selectFrom('ticket as t')
    .innerJoin('organisation as o', (j) =>
      j.onRef('o.workspace_id', '=', 't.workspace_id').onRef('o.id', '=', 't.organisation_id'),
    )
    .select(['t.number', 't.is_open'])
    .where('t.workspace_id', '=', workspaceId)
    .where('o.lead_id', '=', personId)
    .where('o.merged_into', 'is', null)
    .where('t.requester_id', '<>', personId)
    .where('t.merged_into', 'is', null)
    .where('t.is_spam', '=', false)
    .orderBy('t.is_open', 'desc')
    .orderBy('t.number', 'desc')
    .limit(limit)
  return (
    before
      ? rows.where(
          sql<boolean>`(t.is_open, t.number) < (${before.isOpen}::boolean, ${before.number}::bigint)`,
        )
      : rows
  ).execute()
}
