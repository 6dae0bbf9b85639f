// Looks at answers, gathered in memory and written together: no transaction for each of a thousand readers a second.
// What a crash loses is a few seconds of counting.
import type { Desk } from '../../../../platform/desk.ts'
import { countViews } from '../../../answers/index.ts'
import type { Looked } from './drawn.ts'

export interface Looks {
  look(workspaceId: string, article: Looked): void
  /** Writes what was gathered. */
  flush(): Promise<void>
}

const gatherFor = 1500

export const makeLooks = (desk: Desk): Looks => {
  let gathered = new Map<string, Map<string, Looked & { count: number }>>()
  let timer: NodeJS.Timeout | null = null
  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer)
    timer = null
    const all = gathered
    gathered = new Map()
    for (const [workspaceId, articles] of all)
      await desk.db.inWorkspace(workspaceId, (tx) =>
        countViews(
          tx,
          workspaceId,
          desk.clock.now(),
          [...articles.values()].map(({ id, language, count }) => ({ articleId: id, language, count })),
        ),
      )
  }
  return {
    look: (workspaceId, article) => {
      const articles = gathered.get(workspaceId) ?? new Map()
      gathered.set(workspaceId, articles)
      const key = `${article.id} ${article.language}`
      articles.set(key, { ...article, count: (articles.get(key)?.count ?? 0) + 1 })
      timer ??= setTimeout(() => {
        flush().catch((error: unknown) => desk.log.warn({ err: error }, 'looks at answers were not counted'))
      }, gatherFor).unref()
    },
    flush,
  }
}
