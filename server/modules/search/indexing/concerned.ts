// Which tickets have to be indexed again when others, people or organisations changed.
import { sql } from 'kysely'
import type { Desk } from '../../../platform/desk.ts'
import { loadMerged } from '../../tickets/index.ts'

/** Those tickets and all that were merged into them. */
export const withMerged = async (
  desk: Desk,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> => {
  const all = new Set(ids)
  if (ids.length > 0)
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      for (const id of ids) for (const merged of await loadMerged(tx, workspaceId, id)) all.add(merged.id)
    })
  return [...all]
}

const atOnce = 500

/** The tickets of a requester or of an organisation, in pieces. */
export const ticketsOf = async function* (
  desk: Desk,
  workspaceId: string,
  column: 'requester_id' | 'organisation_id',
  id: string,
): AsyncGenerator<string[]> {
  let after: Place | null = null
  do {
    const tickets: readonly (Place & { id: string })[] = await loadPiece(desk, workspaceId, column, id, after)
    if (tickets.length > 0) yield tickets.map((t) => t.id)
    after = tickets.length < atOnce ? null : (tickets.at(-1) ?? null)
  } while (after !== null)
}

interface Place {
  at: string
  number: number
}

const loadPiece = async (
  desk: Desk,
  workspaceId: string,
  column: string,
  id: string,
  after: Place | null,
): Promise<(Place & { id: string })[]> => {
  const beyond = after
    ? sql`and (updated_at, number) < (${after.at}::timestamptz, ${after.number}::bigint)`
    : sql``
  const { rows } = await desk.db.inWorkspace(workspaceId, (tx) =>
    sql<Place & { id: string }>`
      select id, number, updated_at as at from ticket
      where workspace_id = ${workspaceId} and ${sql.ref(column)} = ${id}::uuid ${beyond}
      order by updated_at desc, number desc limit ${atOnce}`.execute(tx),
  )
  return rows
}
