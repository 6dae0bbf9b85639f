// All answers by collection, and one collection with what lies in it.
import type { FastifyRequest } from 'fastify'
import { type CollectionView, listArticles, listCollections } from '../../../knowledge/index.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'
import { type Drawn, drawn } from './drawn.ts'
import { feedLinks } from './feeds.ts'
import { headOf } from './head.ts'
import { answerRow, collectionPath, collectionTiles } from './lists.ts'
import { pageOf } from './paging.ts'

const most = { newest: 10, inOne: 30 }

export const allAnswers = async (visit: Visit): Promise<Drawn> => {
  const { words, reader, workspaceId } = visit
  const { language } = words
  const { collections, newest } = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => ({
    collections: await listCollections(tx, workspaceId, { reader, language }),
    newest: await listArticles(tx, workspaceId, { reader, language, order: 'newest', limit: most.newest }),
  }))
  const page = `${visit.origin}/help`
  return drawn(
    visit,
    'help-index',
    {
      title: words.t('help.title'),
      place: 'help',
      public: isPublic(visit),
      head: headOf({ canonical: page, feeds: feedLinks(words, page) }),
    },
    {
      tiles: collectionTiles(words, collections, null),
      newest: newest.items.map((a) => answerRow(words, a)),
    },
  )
}

export const collection = async (visit: Visit, request: FastifyRequest): Promise<Drawn> => {
  const { words, reader, workspaceId } = visit
  const { language } = words
  const { page, offset, linksIn } = pageOf(request, most.inOne)
  const slug = collectionIn(request)
  const found = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const collections = await listCollections(tx, workspaceId, { reader, language })
    const one = collections.find((c) => c.slug === slug)
    if (!one) return null
    const query = { reader, language, collectionId: one.id, limit: most.inOne, offset }
    return { one, collections, articles: await listArticles(tx, workspaceId, query) }
  })
  if (!found) throw notFound()
  const { one, collections, articles } = found
  const path = collectionPath(one.slug)
  const origin = visit.origin
  const links = linksIn(path, offset + articles.items.length < articles.total)
  return drawn(
    visit,
    'help-collection',
    {
      title: one.name,
      place: 'help',
      public: isPublic(visit),
      head: headOf({
        canonical: `${origin}${path}${page > 1 ? `?page=${page}` : ''}`,
        about: one.description,
        feeds: feedLinks(words, origin + path, one.name),
      }),
    },
    {
      crumbs: [{ href: '/help', name: words.t('help.title') }, ...above(collections, one)],
      about: one.description,
      inside: words.t('help.inside', { name: one.name }),
      tiles: collectionTiles(words, collections, one.id),
      answers: articles.items.map((a) => answerRow(words, a)),
      feed: `${path}/feed.atom`,
      ...links,
    },
  )
}

const collectionIn = (request: FastifyRequest): string =>
  (request.params as { address?: string }).address ?? ''

/** What only somebody signed in gets is nothing for search engines. */
const isPublic = ({ reader }: Visit): boolean => reader.personId === null

const above = (
  collections: readonly CollectionView[],
  one: CollectionView,
): { href: string; name: string }[] => {
  const parent = collections.find((c) => c.id === one.parentId)
  return parent
    ? [...above(collections, parent), { href: collectionPath(parent.slug), name: parent.name }]
    : []
}
