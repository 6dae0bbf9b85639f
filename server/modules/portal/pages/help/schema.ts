// What an answer is, in the words of schema.org, for search engines.
import type { ArticleKind } from '../../../../../rules/knowledge/words.ts'

export interface Described {
  url: string
  title: string
  summary: string
  language: string
  kind: ArticleKind
  changedAt: string
  publisher: string
  /** From the outermost inwards, absolute. */
  crumbs: readonly { name: string; url: string }[]
}

export const schemaOf = (d: Described): unknown => ({
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': d.kind === 'faq' ? 'Article' : 'TechArticle',
      '@id': d.url,
      headline: d.title,
      ...(d.summary === '' ? {} : { description: d.summary }),
      inLanguage: d.language,
      dateModified: d.changedAt,
      mainEntityOfPage: d.url,
      publisher: { '@type': 'Organization', name: d.publisher },
      author: { '@type': 'Organization', name: d.publisher },
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: d.crumbs.map((c, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: c.name,
        item: c.url,
      })),
    },
  ],
})
