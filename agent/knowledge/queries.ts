// What the pages of knowledge ask the server.
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../data/api.ts'
import type { Narrowed } from './library/narrow.ts'

export const articlesKey = ['articles']
export const collectionsKey = ['article-collections']

export const articlePagesQuery = (narrowed: Narrowed) =>
  infiniteQueryOptions({
    queryKey: [...articlesKey, 'pages', narrowed],
    queryFn: ({ signal, pageParam }) =>
      api.knowledge.listArticles(
        { query: { ...narrowed, limit: 50, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

export const foundArticlesQuery = (words: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'found', words],
    queryFn: ({ signal }) => api.knowledge.listArticles({ query: { query: words, limit: 6 } }, { signal }),
    placeholderData: keepPreviousData,
  })

export const articleQuery = (number: number) =>
  queryOptions({
    queryKey: [...articlesKey, 'one', number],
    queryFn: ({ signal }) => api.knowledge.getArticle({ params: { number } }, { signal }),
  })

export const editionQuery = (number: number, language: string) =>
  queryOptions({
    queryKey: [...articlesKey, 'one', number, 'edition', language],
    queryFn: ({ signal }) => api.knowledge.getEdition({ params: { number, language } }, { signal }),
    staleTime: 0,
  })

export const versionsQuery = (number: number, language: string) =>
  infiniteQueryOptions({
    queryKey: [...articlesKey, 'one', number, 'versions', language],
    queryFn: ({ signal, pageParam }) =>
      api.knowledge.versions(
        { params: { number, language }, query: pageParam ? { cursor: pageParam } : {} },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** `to` left out: what the draft changes. */
export const diffQuery = (number: number, language: string, from?: number, to?: number, stamp = '') =>
  queryOptions({
    queryKey: [...articlesKey, 'diff', number, language, from ?? 0, to ?? 0, stamp],
    queryFn: ({ signal }) =>
      api.knowledge.diff(
        { params: { number, language }, query: { ...(from && { from }), ...(to && { to }) } },
        { signal },
      ),
    staleTime: to ? Number.POSITIVE_INFINITY : 0,
  })

export const versionQuery = (number: number, language: string, version: number) =>
  queryOptions({
    queryKey: [...articlesKey, 'version', number, language, version],
    queryFn: ({ signal }) => api.knowledge.version({ params: { number, language, version } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const previewQuery = (body: string) =>
  queryOptions({
    queryKey: ['article-preview', body],
    queryFn: ({ signal }) => api.knowledge.preview({ body: { body } }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })

export const collectionsQuery = queryOptions({
  queryKey: collectionsKey,
  queryFn: ({ signal }) => api.knowledge.listCollections({}, { signal }),
})

/** Who may not see the brands gets none. */
export const brandNamesQuery = queryOptions({
  queryKey: ['brands', 'names'],
  queryFn: async ({ signal }) => {
    const { items } = await api.brands.list({}, { signal })
    return { items: items.map(({ id, name }) => ({ id, name })) }
  },
  staleTime: 600_000,
})

export const templatesQuery = (language: string) =>
  queryOptions({
    queryKey: ['article-templates', language],
    queryFn: ({ signal }) => api.knowledge.templates({ query: { language } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const proposalQuery = (number: number, language: string) =>
  queryOptions({
    queryKey: ['article-proposal', number, language],
    queryFn: ({ signal }) =>
      api.knowledge.fromTicket({ params: { number }, query: { language } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  })

const importsKey = ['article-imports']
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importsKey, id],
    queryFn: ({ signal }) => api.knowledge.getImport({ params: { id } }, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 1000),
  })
export const importsQuery = infiniteQueryOptions({
  queryKey: importsKey,
  queryFn: ({ signal, pageParam }) =>
    api.knowledge.imports({ query: { limit: 20, ...(pageParam && { cursor: pageParam }) } }, { signal }),
  initialPageParam: '',
  getNextPageParam: (last) => last.next,
})
