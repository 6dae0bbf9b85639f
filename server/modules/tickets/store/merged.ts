// The tickets that were merged into one, and into those, and so on; and the way back.
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { type Kept, stateOf, textsOf } from './state.ts'

export interface Merged {
  id: string
  number: number
}

export const loadMerged = async (tx: Tx, workspaceId: string, ticketId: string): Promise<Merged[]> => {
  const all: Merged[] = []
  for (let ids = [ticketId]; ids.length > 0; ) {
    const found = await tx
      .selectFrom('ticket')
      .select(['id', 'number'])
      .where('workspace_id', '=', workspaceId)
      .where('merged_into', '=', anyOf(ids, 'uuid'))
      .execute()
    all.push(...found)
    ids = found.map((t) => t.id)
  }
  return all
}

/** Where a ticket went in the end; itself while it is not merged. null: there is none. */
export const loadWhereItWent = async (
  tx: Tx,
  workspaceId: string,
  by: { id: string } | { number: number },
): Promise<Merged | null> => {
  const all = tx
    .selectFrom('ticket')
    .select(['id', 'number', 'merged_into'])
    .where('workspace_id', '=', workspaceId)
  let at = await ('id' in by
    ? all.where('id', '=', by.id)
    : all.where('number', '=', by.number)
  ).executeTakeFirst()
  while (at?.merged_into) at = await all.where('id', '=', at.merged_into).executeTakeFirst()
  return at ? { id: at.id, number: at.number } : null
}

/** Locks the ticket that what comes in belongs to. One statement while it is not merged. */
export const lockWhereItWent = async (
  tx: Tx,
  workspaceId: string,
  by: { id: string } | { number: number },
): Promise<Kept | null> => {
  const all = tx
    .selectFrom('ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is', null)
    .forNoKeyUpdate()
  const row = await ('id' in by
    ? all.where('id', '=', by.id)
    : all.where('number', '=', by.number)
  ).executeTakeFirst()
  if (row) return { state: stateOf(row), texts: textsOf(row) }
  // Merged, perhaps while we waited for the lock; or there is none.
  const at = await loadWhereItWent(tx, workspaceId, by)
  return at ? lockWhereItWent(tx, workspaceId, { id: at.id }) : null
}
