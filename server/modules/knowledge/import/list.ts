// What was brought in so far, and how far each is.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import { isRefusal, type Refusal } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { readCursor, writeCursor } from '../../people/index.ts'
import { needed } from '../by.ts'

type List = z.infer<typeof contract.knowledge.imports.reply>
type One = z.infer<typeof contract.knowledge.getImport.reply>

const query = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('article_import as i')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'i.workspace_id').onRef('p.id', '=', 'i.started_by'),
    )
    .select([
      'i.id',
      'i.name',
      'i.state',
      'i.counts',
      'i.report',
      'i.error',
      'i.started_at',
      'i.finished_at',
      'p.name as by',
    ])
    .where('i.workspace_id', '=', workspaceId)

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number]
const show = ({ started_at, finished_at, ...row }: Row): One => ({
  ...row,
  startedAt: started_at,
  finishedAt: finished_at,
})

export const listImports = async (
  tx: Tx,
  workspaceId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<List | Refusal> => {
  const after = readCursor(cursor)
  if (isRefusal(after)) return after
  const rows = await query(tx, workspaceId)
    .$if(after !== null, (q) => q.where('i.id', '<', after?.id ?? ''))
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(show),
    next: rows.length > limit && last ? writeCursor({ name: '', id: last.id }) : null,
  }
}

export const showImport = async (tx: Tx, workspaceId: string, id: string): Promise<One> =>
  show(needed(await query(tx, workspaceId).where('i.id', '=', id).executeTakeFirst(), 'import'))
