// Starts to bring articles in; a dry run only reads and says what would happen.
import type { z } from 'zod'
import type { contract } from '../../../../contract/index.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Upload } from '../../../platform/http/implement.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { type By, refused } from '../by.ts'
import { mostRemarks } from './found.ts'
import { importQueue } from './job.ts'
import { openImport } from './read.ts'
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
  const { desk, workspaceId } = by
  const opened = openImport(file.name, await desk.files.read(workspaceId, file.hash), order.language)
  const counts = await foresee(by, opened.articles)
  const report = opened.remarks.slice(0, mostRemarks)
  if (order.dryRun) return { id: null, counts, report }
  await commitIn(desk, workspaceId, async (tx) => {
    const now = desk.clock.now()
    await tx
      .insertInto('article_import')
      .values({
        workspace_id: workspaceId,
        id,
        name: file.name,
        source: JSON.stringify({
          hash: file.hash,
          name: file.name,
          language: order.language,
          state: order.state,
        }),
        state: 'running',
        counts: JSON.stringify({ found: opened.articles.length }),
        started_by: by.actor.id,
        started_at: iso(now),
      })
      .onConflict((c) => c.doNothing())
      .execute()
    await scheduleJob(tx, { workspaceId, queue: importQueue, key: id, runAt: now })
  })
  return { id, counts, report }
}

const foresee = (
  by: By,
  articles: readonly { origin: string; id?: string }[],
): Promise<Record<string, number>> =>
  by.desk.db.inWorkspace(by.workspaceId, async (tx) => {
    let known = 0
    for (const article of articles) if ((await knownNumber(tx, by.workspaceId, article)) !== null) known += 1
    return { found: articles.length, new: articles.length - known, known }
  })
