// What stands in the head of a page for machines: where it lives, its other languages, its feeds, and what it is.
// Everything is escaped here; the layout prints it as it is.
import { escapeXml, scriptJson } from './xml.ts'

export interface HeadFacts {
  /** Absolute addresses. */
  canonical?: string
  about?: string
  languages?: readonly { language: string; url: string }[]
  /** The language for readers of none of them. */
  otherwise?: string
  feeds?: readonly { title: string; url: string; type: 'application/atom+xml' | 'application/rss+xml' }[]
  before?: string | undefined
  next?: string | undefined
  /** schema.org. A data block: browsers never run it, and the content policy has no say in it. */
  data?: unknown
}

export const headOf = (facts: HeadFacts): string =>
  [
    ...(facts.about ? [`<meta name="description" content="${escapeXml(facts.about)}">`] : []),
    ...(facts.canonical ? [link('canonical', facts.canonical)] : []),
    ...(facts.languages ?? []).map((l) => link('alternate', l.url, `hreflang="${escapeXml(l.language)}"`)),
    ...(facts.otherwise ? [link('alternate', facts.otherwise, 'hreflang="x-default"')] : []),
    ...(facts.feeds ?? []).map((f) =>
      link('alternate', f.url, `type="${f.type}" title="${escapeXml(f.title)}"`),
    ),
    ...(facts.before ? [link('prev', facts.before)] : []),
    ...(facts.next ? [link('next', facts.next)] : []),
    ...(facts.data ? [`<script type="application/ld+json">${scriptJson(facts.data)}</script>`] : []),
  ].join('\n')

const link = (rel: string, href: string, more = ''): string =>
  `<link rel="${rel}" href="${escapeXml(href)}"${more === '' ? '' : ` ${more}`}>`
