// Newest answers as Atom (RFC 4287) and RSS 2.0: titles, summaries and links; the text itself stays on its page.
import { escapeXml } from './xml.ts'

export interface Feed {
  title: string
  /** Absolute addresses: of the page it follows, and of itself. */
  page: string
  self: string
  language: string
  author: string
  entries: readonly FeedEntry[]
}

export interface FeedEntry {
  /** Absolute, and the same for good whatever the title becomes. */
  id: string
  url: string
  title: string
  summary: string
  /** ISO 8601. */
  publishedAt: string
  updatedAt: string
}

export const atomOf = (feed: Feed): string => {
  const updated =
    feed.entries
      .map((e) => e.updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z'
  return document(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
<id>${escapeXml(feed.self)}</id>
<title>${escapeXml(feed.title)}</title>
<updated>${updated}</updated>
<author><name>${escapeXml(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
${feed.entries
  .map(
    (e) => `<entry>
<id>${escapeXml(e.id)}</id>
<title>${escapeXml(e.title)}</title>
<link rel="alternate" type="text/html" href="${escapeXml(e.url)}"/>
<published>${e.publishedAt}</published>
<updated>${e.updatedAt}</updated>
<summary>${escapeXml(e.summary || e.title)}</summary>
</entry>`,
  )
  .join('\n')}
</feed>`)
}

export const rssOf = (feed: Feed): string =>
  document(`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeXml(feed.title)}</title>
<link>${escapeXml(feed.page)}</link>
<description>${escapeXml(feed.title)}</description>
<language>${escapeXml(feed.language)}</language>
<atom:link rel="self" type="application/rss+xml" href="${escapeXml(feed.self)}"/>
${feed.entries
  .map(
    (e) => `<item>
<title>${escapeXml(e.title)}</title>
<link>${escapeXml(e.url)}</link>
<guid isPermaLink="false">${escapeXml(e.id)}</guid>
<pubDate>${new Date(e.updatedAt).toUTCString()}</pubDate>
<description>${escapeXml(e.summary)}</description>
</item>`,
  )
  .join('\n')}
</channel>
</rss>`)

const document = (inside: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${inside}\n`
