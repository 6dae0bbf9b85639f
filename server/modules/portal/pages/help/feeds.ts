// The newest answers for feed readers: of the whole site, or of one collection and all below it.
import type { FastifyRequest } from 'fastify'
import { listArticles, listCollections } from '../../../knowledge/index.ts'
import type { Words } from '../../texts/words.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'
import { type Drawn, written } from './drawn.ts'
import { atomOf, type Feed, rssOf } from './feed.ts'
import type { HeadFacts } from './head.ts'
import { collectionPath } from './lists.ts'

const newest = 50

export const feedLinks = (words: Words, page: string, name?: string): NonNullable<HeadFacts['feeds']> => {
  const title = name ? `${words.t('help.newest')}: ${name}` : words.t('help.newest')
  return [
    { title: `${title} (Atom)`, url: `${page}/feed.atom`, type: 'application/atom+xml' },
    { title: `${title} (RSS)`, url: `${page}/feed.rss`, type: 'application/rss+xml' },
  ]
}

export const atom = async (visit: Visit, request: FastifyRequest): Promise<Drawn> =>
  written('application/atom+xml', atomOf(await feedFor(visit, request, 'feed.atom')))

export const rss = async (visit: Visit, request: FastifyRequest): Promise<Drawn> =>
  written('application/rss+xml', rssOf(await feedFor(visit, request, 'feed.rss')))

const feedFor = async (visit: Visit, request: FastifyRequest, file: string): Promise<Feed> => {
  const { words, reader, workspaceId, brand } = visit
  const { language } = words
  const { address } = request.params as { address?: string }
  const found = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const one =
      address === undefined
        ? null
        : (await listCollections(tx, workspaceId, { reader, language })).find((c) => c.slug === address)
    if (one === undefined) return null
    const under = one ? { under: one.id } : {}
    const query = { reader, language, ...under, order: 'newest', limit: newest } as const
    return { one, articles: (await listArticles(tx, workspaceId, query)).items }
  })
  if (!found) throw notFound()
  const { one, articles } = found
  const origin = visit.origin
  const page = `${origin}${one ? collectionPath(one.slug) : '/help'}`
  return {
    title: one ? `${one.name} – ${brand.name}` : `${words.t('help.newest')} – ${brand.name}`,
    page,
    self: `${page}/${file}`,
    language,
    author: brand.name,
    entries: articles.map((a) => ({
      id: `urn:uuid:${a.id}`,
      url: origin + a.path,
      title: a.title,
      summary: a.summary,
      publishedAt: a.publishedAt,
      updatedAt: a.publishedAt,
    })),
  }
}
