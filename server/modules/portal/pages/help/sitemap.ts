// The map for search engines (sitemaps.org 0.9): every answer with its languages, at most 50,000 addresses a file.
import { escapeXml } from './xml.ts'

export interface Mapped {
  /** Absolute. */
  url: string
  /** ISO 8601. */
  changedAt: string | null
  /** The same answer in every language it has, this one among them; empty when there is only one. */
  languages: readonly { language: string; url: string }[]
}

export const mostInOne = 50_000

export const sitemapOf = (pages: readonly Mapped[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.slice(0, mostInOne).map(entryOf).join('\n')}
</urlset>
`

const entryOf = ({ url, changedAt, languages }: Mapped): string =>
  `<url><loc>${escapeXml(url)}</loc>${changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`}${languages
    .map(
      (l) => `<xhtml:link rel="alternate" hreflang="${escapeXml(l.language)}" href="${escapeXml(l.url)}"/>`,
    )
    .join('')}</url>`

/** Personal pages and forms are nothing for search engines; answers are. */
export const robotsOf = (origin: string): string =>
  `User-agent: *
Disallow: /api/
Disallow: /approvals
Disallow: /desk
Disallow: /information/
Disallow: /new
Disallow: /requests
Disallow: /search
Disallow: /sign-in
Sitemap: ${origin}/sitemap.xml
`
