// Opens the tables of search for this transaction: their policy finds only what `handrail.search` asks for.
import { sql } from 'kysely'
import { everything } from '../../../rules/search/marks.ts'
import type { Tx } from '../../platform/database.ts'

/** `asked`: a tsquery; left out: everything of the workspace. */
export const openSearch = async (tx: Tx, workspaceId: string, asked?: string): Promise<void> => {
  const query = asked ? `(${asked}) & ${everything(workspaceId)}` : everything(workspaceId)
  await sql`select set_config('handrail.search', ${query}, true)`.execute(tx)
}
