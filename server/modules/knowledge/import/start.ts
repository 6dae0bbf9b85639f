// Starts to bring articles in; a dry run only reads and says what would happen.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { type By, refused } from '../by.ts'
import { mostRemarks } from './found.ts'
import { type ImportSource, importQueue } from './job.ts'
import { type Opened, withImport } from './read.ts'
import { knownNumber } from './write.ts'

type Reply = z.infer<typeof contract.knowledge.startImport.reply>

export interface ImportOrder {
  dryRun: boolean
  language: string
  state: 'draft' | 'internal' | 'public'
}

export const startImport = async (
  by: By,
  id: string,
  files: readonly Upload[],
  order: ImportOrder,
): Promise<Reply> => {
  const [file] = files
  if (!file || files.length > 1) throw refused('invalid', 'must be exactly one file', 'body.files')
  const source = { name: file.name, hash: file.hash, size: file.size, language: order.language }
  const { counts, report } = await withImport(by.desk, by.workspaceId, source, (opened) =>
    foresee(by, opened),
  )
  if (order.dryRun) return { id: null, counts, report }
  await begin(by, id, { ...source, state: order.state }, counts.found ?? 0)
  return { id, counts, report }
}

const begin = async (
  { desk, workspaceId, actor }: By,
  id: string,
  source: ImportSource,
  found: number,
): Promise<void> => {
  await commitIn(desk, workspaceId, async (tx) => {
    const now = desk.clock.now()
    await tx
      .insertInto('article_import')
      .values({
        workspace_id: workspaceId,
        id,
        name: source.name,
        source: JSON.stringify(source),
        state: 'running',
        counts: JSON.stringify({ found }),
        started_by: actor.id,
        started_at: iso(now),
      })
      .onConflict((c) => c.doNothing())
      .execute()
    await scheduleJob(tx, { workspaceId, queue: importQueue, key: id, runAt: now })
  })
}

const foresee = async (
  { desk, workspaceId }: By,
  { articles, remarks }: Opened,
): Promise<Pick<Reply, 'counts' | 'report'>> => {
  const known = await desk.db.inWorkspace(workspaceId, async (tx) => {
    let known = 0
    for (const article of articles) if ((await knownNumber(tx, workspaceId, article)) !== null) known += 1
    return known
  })
  const counts = { found: articles.length, new: articles.length - known, known }
  return { counts, report: remarks.slice(0, mostRemarks) }
}
