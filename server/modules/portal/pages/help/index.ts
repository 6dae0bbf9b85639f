// The help pages: address → answer. Drawings are kept for strangers; answers are made for each who asks.
import type { Answer } from '../requester.ts'
import { article } from './article.ts'
import { allAnswers, collection } from './collections.ts'
import type { Drawing } from './drawn.ts'
import { atom, rss } from './feeds.ts'
import { articleFile } from './file.ts'
import { home } from './home.ts'
import { robots, sitemap } from './machines.ts'
import { mark } from './mark.ts'
import { search, searchAsYouType } from './search.ts'

export const helpDrawings: Readonly<Record<string, Drawing>> = {
  'GET /': home,
  'GET /help': allAnswers,
  'GET /help/collections/:address': collection,
  'GET /help/articles/:address': article,
  'GET /help/feed.atom': atom,
  'GET /help/feed.rss': rss,
  'GET /help/collections/:address/feed.atom': atom,
  'GET /help/collections/:address/feed.rss': rss,
  'GET /sitemap.xml': sitemap,
  'GET /robots.txt': robots,
}

export const helpAnswers: Readonly<Record<string, Answer>> = {
  'GET /search': search,
  'GET /search/as-you-type': searchAsYouType,
  'POST /help/articles/:address': mark,
  'GET /help/files/:id': articleFile,
}
