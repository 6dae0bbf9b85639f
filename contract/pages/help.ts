// Addresses of the help pages: welcome, search, answers, and what machines read of them.
import type { Page } from './page.ts'

const open = (path: string, summary: string, params?: Page['params']): Page => ({
  method: 'GET',
  path,
  access: 'public',
  summary,
  ...(params ? { params } : {}),
})

export const helpPages: readonly Page[] = [
  open('/', 'The requesters’ welcome'),
  open('/search', 'Answers and own requests that fit some words'),
  open('/search/as-you-type', 'The first few of them as JSON, for the search field'),
  open('/help', 'All collections of answers that the reader may see'),
  open('/help/collections/:address', 'The answers of one collection', { address: 'name' }),
  open('/help/articles/:address', 'One answer', { address: 'name' }),
  {
    method: 'POST',
    path: '/help/articles/:address',
    access: 'public',
    summary: 'Says whether an answer helped',
    params: { address: 'name' },
  },
  open('/help/files/:id', 'A picture or file of an answer', { id: 'attachment' }),
  open('/help/feed.atom', 'The newest answers, as an Atom feed'),
  open('/help/feed.rss', 'The same as an RSS feed'),
  open('/help/collections/:address/feed.atom', 'The newest answers of one collection, as an Atom feed', {
    address: 'name',
  }),
  open('/help/collections/:address/feed.rss', 'The same as an RSS feed', { address: 'name' }),
  open('/sitemap.xml', 'Every answer that everybody may see, for search engines'),
  open('/robots.txt', 'What search engines may read'),
]
