// The job that brings articles in, some at a time: each stretch is one transaction with its place, so that a stop
// loses nothing and nothing is brought in twice.
import type { PersonActor } from '../../../../rules/actor.ts'
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPerson } from '../../people/index.ts'
import { type By, write } from '../by.ts'
import { type FoundArticle, mostRemarks, type Remark } from './found.ts'
import { type Opened, type Source, withImport } from './read.ts'
import { bringIn, type Going, placeOf } from './write.ts'

export const importQueue = 'article-import'
const stretch = 25

export const importArticles: JobHandler = {
  queue: importQueue,
  concurrency: 1,
  leaseSeconds: 600,
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 600),
  run: async (desk, { workspaceId, key }) => {
    await runImport(desk, workspaceId, key)
    desk.hints.poke(workspaceId)
  },
}

export interface ImportSource extends Source {
  state: Going['state']
}

export const runImport = async (desk: Desk, workspaceId: string, id: string): Promise<void> => {
  const row = await desk.db.inWorkspace(workspaceId, (tx) =>
    tx
      .selectFrom('article_import')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (row?.state !== 'running') return
  const source = row.source as unknown as ImportSource
  const by: By = { desk, workspaceId, actor: await actorOf(desk, workspaceId, row.started_by) }
  try {
    await withImport(desk, workspaceId, source, async (opened) => {
      const going: Going = {
        by,
        state: source.state,
        fileAt: opened.archive.stream,
        counts: { ...row.counts },
        remarks: row.place > 0 ? [...row.report] : [...opened.remarks],
      }
      if (row.place === 0) going.counts.skipped = opened.remarks.filter((r) => r.what === 'skipped').length
      await bringAllIn(going, id, opened, row.place)
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await keep(by, id, { state: 'failed', error: error.message, finished_at: iso(desk.clock.now()) })
  }
}

const bringAllIn = async (going: Going, id: string, opened: Opened, from: number): Promise<void> => {
  const { by } = going
  const { articles } = opened
  const numbers = new Map<string, number>()
  for (const some of inStretches(articles, 0))
    await write(by, async (tx) => {
      for (const article of some) numbers.set(article.origin, await placeOf(tx, going, article))
      await saveProgress(tx, by, id, going, from)
    })
  let place = from
  for (const some of inStretches(articles, from)) {
    await write(by, async (tx) => {
      for (const article of some) await bringIn(tx, going, article, numbers)
      place += some.length
      await saveProgress(tx, by, id, going, place)
    })
  }
  await keep(by, id, { state: 'done', finished_at: iso(by.desk.clock.now()) })
}

const inStretches = (articles: readonly FoundArticle[], from: number): FoundArticle[][] =>
  Array.from({ length: Math.ceil((articles.length - from) / stretch) }, (_, i) =>
    articles.slice(from + i * stretch, from + (i + 1) * stretch),
  )

type Tx = Parameters<Parameters<typeof write>[1]>[0]

const saveProgress = async (tx: Tx, by: By, id: string, going: Going, place: number): Promise<void> => {
  const report: Remark[] = going.remarks.slice(0, mostRemarks)
  await tx
    .updateTable('article_import')
    .set({ place, counts: JSON.stringify(going.counts), report: JSON.stringify(report) })
    .where('workspace_id', '=', by.workspaceId)
    .where('id', '=', id)
    .execute()
}

const keep = (
  by: By,
  id: string,
  change: { state: 'done' | 'failed'; error?: string; finished_at: string },
): Promise<void> =>
  by.desk.db.inWorkspace(by.workspaceId, async (tx) => {
    await tx
      .updateTable('article_import')
      .set(change)
      .where('workspace_id', '=', by.workspaceId)
      .where('id', '=', id)
      .execute()
  })

const actorOf = (desk: Desk, workspaceId: string, personId: string): Promise<PersonActor> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const person = await loadPerson(tx, personId)
    if (!person) throw new Error('an import by nobody')
    const { id, role, name, email } = person
    return { kind: 'person', id, role, name, email }
  })
