// The map of this site and its rules for search engines. Both show what a stranger may see, whoever asks.
import { stranger } from '../../../../../rules/knowledge/audience.ts'
import { type EditionView, listCollections, listEditions } from '../../../knowledge/index.ts'
import type { Visit } from '../../visit.ts'
import { pathOf } from './address.ts'
import { type Drawn, written } from './drawn.ts'
import { collectionPath } from './lists.ts'
import { type Mapped, mostInOne, robotsOf, sitemapOf } from './sitemap.ts'

export const sitemap = async (visit: Visit): Promise<Drawn> => {
  const { workspaceId, words } = visit
  const reader = stranger(visit.reader.brandId)
  const origin = visit.origin
  const { editions, collections } = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => ({
    editions: await listEditions(tx, workspaceId, { reader, limit: mostInOne }),
    collections: await listCollections(tx, workspaceId, { reader, language: words.language }),
  }))
  const newest =
    editions
      .map((e) => e.publishedAt)
      .sort()
      .at(-1) ?? null
  const page = (path: string): Mapped => ({ url: origin + path, changedAt: newest, languages: [] })
  return written(
    'application/xml',
    sitemapOf([
      page('/'),
      page('/help'),
      ...collections.map((c) => page(collectionPath(c.slug))),
      ...editionsIn(origin, editions),
    ]),
  )
}

const editionsIn = (origin: string, editions: readonly EditionView[]): Mapped[] => {
  const byNumber = Map.groupBy(editions, (e) => e.number)
  return editions.map((edition) => {
    const all = byNumber.get(edition.number) ?? []
    const urlOf = (one: EditionView): string => origin + pathOf(one.number, one, all)
    return {
      url: urlOf(edition),
      changedAt: edition.publishedAt,
      languages: all.length < 2 ? [] : all.map((one) => ({ language: one.language, url: urlOf(one) })),
    }
  })
}

export const robots = async (visit: Visit): Promise<Drawn> => written('text/plain', robotsOf(visit.origin))
