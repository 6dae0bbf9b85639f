// Several writes that do not look at each other, in one message to the server instead of one each: the way to and
// fro costs more than the writing. Foreign keys are checked when all of them are done.
import { type OperationNodeSource, sql } from 'kysely'
import type { Tx } from './database.ts'

/** Plain inserts and updates without `returning`; none sees what another of them writes. */
export const writeTogether = async (tx: Tx, writes: readonly OperationNodeSource[]): Promise<void> => {
  if (writes.length === 0) return
  const named = writes.map((write, i) => sql`${sql.ref(`write_${i}`)} as (${write})`)
  await sql`with ${sql.join(named)} select 1`.execute(tx)
}
