// Lists of people brought in so far, newest first.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import { isRefusal, type Refusal } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { readCursor, writeCursor } from '../../people/index.ts'
import type { Fault } from './stretch.ts'

type Reply = z.infer<typeof contract.customers.imports.reply>

export const listImports = async (
  tx: Tx,
  workspaceId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Reply | Refusal> => {
  const after = readCursor(cursor)
  if (isRefusal(after)) return after
  let query = tx
    .selectFrom('people_import as i')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'i.workspace_id').onRef('p.id', '=', 'i.started_by'),
    )
    .select(['i.id', 'i.name', 'i.state', 'i.counts', 'i.faults', 'i.error', 'i.started_at', 'i.finished_at'])
    .select('p.name as by')
    .where('i.workspace_id', '=', workspaceId)
    .orderBy('i.started_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
  if (after && isTime(after.name))
    query = query.where(sql<boolean>`(i.started_at, i.id) < (${after.name}, ${after.id})`)
  const rows = await query.execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map((row) => ({
      id: row.id,
      name: row.name,
      state: row.state,
      counts: row.counts,
      faults: row.faults as Fault[],
      error: row.error,
      by: row.by,
      startedAt: row.started_at,
      finishedAt: row.finished_at,
    })),
    next: rows.length > limit && last ? writeCursor({ name: last.started_at, id: last.id }) : null,
  }
}

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text))
