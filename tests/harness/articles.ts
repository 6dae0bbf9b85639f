// Published articles as tests of what stands upon them need them, written straight into the tables with their event.
import { system } from '../../rules/actor.ts'
import type { Audience } from '../../rules/knowledge/audience.ts'
import { slugOf } from '../../rules/knowledge/slug.ts'
import type { ArticleState } from '../../rules/knowledge/words.ts'
import { touchKnowledge } from '../../server/modules/knowledge/index.ts'
import { iso } from '../../server/platform/clock.ts'
import { writeEvents } from '../../server/platform/events/write.ts'
import { newId } from '../../server/platform/ids.ts'
import type { Door } from '../door.ts'
import { until } from './until.ts'

export interface Written {
  number: number
  title: string
  body?: string
  language?: string
  state?: ArticleState
  audience?: Partial<Audience>
  /** Written, but not published. */
  draft?: string
  /** Further languages. */
  others?: readonly { language: string; title: string; body: string }[]
}

/** Ids in the order given; returns when search knows all of them. */
export const publishArticles = async (
  door: Door,
  workspaceId: string,
  articles: readonly Written[],
): Promise<string[]> => {
  const at = iso(door.clock.now())
  const own = { workspace_id: workspaceId }
  const ids = articles.map(() => newId())
  await door.db.inWorkspace(workspaceId, async (tx) => {
    for (const [n, a] of articles.entries()) {
      const id = ids[n] as string
      const language = a.language ?? 'en'
      await tx
        .insertInto('article')
        .values({
          ...own,
          id,
          number: a.number,
          collection_id: null,
          kind: 'how_to',
          state: a.state ?? 'public',
          archived_at: null,
          owner_id: null,
          review_on: null,
          review_every: null,
          review_told_on: null,
          who: a.audience?.who ?? 'everyone',
          organisation_ids: a.audience?.organisationIds ?? [],
          roles: a.audience?.roles ?? [],
          brand_ids: a.audience?.brandIds ?? [],
          main_language: language,
          ticket_id: null,
          origin: null,
          created_by: null,
          created_at: at,
          updated_at: at,
          published_at: at,
        })
        .execute()
      for (const e of [{ language, title: a.title, body: a.body ?? '' }, ...(a.others ?? [])])
        await tx
          .insertInto('article_edition')
          .values({
            ...own,
            article_id: id,
            language: e.language,
            title: e.title,
            slug: slugOf(e.title),
            body: e.body,
            plain: e.body,
            version: a.state === 'draft' ? 0 : 1,
            published_at: at,
            published_by: null,
            outdated_since: null,
            has_draft: a.draft !== undefined,
            draft_body: a.draft ?? '',
            draft_by: null,
            draft_at: null,
            review_by: null,
            review_at: null,
          })
          .execute()
    }
    await touchKnowledge(tx, workspaceId)
    await tellOf(door, tx, workspaceId, ids)
  })
  door.desk.hints.poke(workspaceId)
  await searchable(door, workspaceId)
  return ids
}

export const tellOf = (
  door: Door,
  tx: Parameters<typeof writeEvents>[0],
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> =>
  writeEvents(
    tx,
    workspaceId,
    door.clock.now(),
    ids.map((id) => ({
      subjectType: 'article',
      subjectId: id,
      type: 'article.published',
      actor: system('test'),
      data: {},
    })),
  )

/** Everything published is indexed, and nothing else. */
export const searchable = (door: Door, workspaceId: string): Promise<true> =>
  until('articles are indexed', () =>
    door.db.inWorkspace(workspaceId, async (tx) => {
      const published = await tx
        .selectFrom('article_edition')
        .innerJoin('article', 'article.id', 'article_edition.article_id')
        .select(['article_id', 'language', 'article_edition.version'])
        .where('article_edition.version', '>', 0)
        .where('article.state', '<>', 'draft')
        .where('article.archived_at', 'is', null)
        .execute()
      const indexed = await tx
        .selectFrom('answer_document')
        .select(['article_id', 'language', 'version'])
        .execute()
      const line = (r: { article_id: string; language: string; version: number }): string =>
        `${r.article_id} ${r.language} ${r.version}`
      return published.map(line).sort().join() === indexed.map(line).sort().join()
    }),
  )
