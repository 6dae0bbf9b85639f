// The ids of everything a condition holds for, up to a limit, in no order.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import { questionSql } from '../conditions/sql.ts'
import { loadFew } from './few.ts'
import { fixedBy } from './fixed.ts'
import type { Listing } from './load.ts'
import { rangesByChange } from './ranges.ts'

export const loadAllIds = async (
  tx: Tx,
  { workspaceId, question, words, narrow }: Omit<Listing, 'sort'>,
  limit: number,
): Promise<string[]> => {
  const fixed = fixedBy(question)
  const few = narrow ?? (await loadFew(tx, workspaceId, fixed, true))
  const range = few ?? sql<boolean>`(${sql.join(rangesByChange(fixed), sql` or `)})`
  const { rows } = await sql<{ id: string }>`
    /* varied */ select t.id from ticket t
    where t.workspace_id = ${workspaceId} and ${range} and ${questionSql(question, words)}
    limit ${limit}`.execute(tx)
  return rows.map((r) => r.id)
}
