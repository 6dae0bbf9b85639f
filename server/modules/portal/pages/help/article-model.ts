// What the page of an answer shows around its text: how long it takes, how current it is, other languages.
import type { Answer } from '../../../../../contract/answers.ts'
import type { ArticlePage } from '../../../knowledge/index.ts'
import type { Words } from '../../texts/words.ts'
import { pathOf } from './address.ts'
import { dayIn, directionOf, languageIn, minutesOf, ownName } from './dates.ts'
import { collectionPath } from './lists.ts'

interface RemarkView {
  tone: string
  icon: string
  title: string
  words: string
  href?: string
  link?: string
  language?: string
}

export const articleModel = (
  words: Words,
  page: ArticlePage,
  related: readonly Pick<Answer, 'path' | 'title'>[],
): Record<string, unknown> => {
  const pathIn = (edition: { language: string; slug: string }): string =>
    pathOf(page.number, edition, page.languages)
  return {
    article: {
      title: page.title,
      summary: page.summary,
      html: page.html,
      language: page.language,
      direction: directionOf(page.language),
      path: pathIn(page),
    },
    crumbs: [
      { href: '/help', name: words.t('help.title') },
      ...page.trail.map((c) => ({ href: collectionPath(c.slug), name: c.name })),
    ],
    facts: [
      words.t('article.minutes', { count: minutesOf(page.text) }),
      words.t('article.changed', { when: dayIn(words, page.publishedAt) }),
    ],
    remarks: remarksOf(words, page, pathIn),
    contents: page.headings.filter((h) => h.level <= 3),
    files: page.files
      .filter((f) => !page.html.includes(f.url))
      .map((f) => ({ href: f.url, name: f.name, size: words.size(f.size) })),
    related: related.map(({ path, title }) => ({ href: path, title })),
    languages: page.languages
      .filter((l) => l.language !== page.language)
      .map((l) => ({ href: pathIn(l), language: l.language, name: ownName(l.language) })),
    ask: `/new?article=${page.number}`,
  }
}

const remarksOf = (
  words: Words,
  page: ArticlePage,
  pathIn: (edition: { language: string; slug: string }) => string,
): RemarkView[] => {
  const link = (language: string): Partial<RemarkView> => {
    const edition = page.languages.find((l) => l.language === language)
    const name = languageIn(words, language)
    return edition ? { href: pathIn(edition), link: words.t('article.read', { name }), language } : {}
  }
  const inWords = page.languages.some((l) => l.language === words.language)
  const remarks: RemarkView[] = []
  if (page.state === 'internal')
    remarks.push({
      tone: 'c-wait',
      icon: 'lock',
      title: `${words.t('article.internal')}.`,
      words: words.t('article.internal-about'),
    })
  if (page.isFallback)
    remarks.push({
      tone: 'c-info',
      icon: 'info',
      title: '',
      words: inWords
        ? words.t('article.also', { name: languageIn(words, words.language) })
        : words.t('article.in-other', {
            wanted: languageIn(words, words.language),
            shown: languageIn(words, page.language),
          }),
      ...(inWords ? link(words.language) : {}),
    })
  if (page.outdatedSince !== null)
    remarks.push({
      tone: 'c-warn',
      icon: 'clock',
      title: '',
      words: words.t('article.outdated', { original: languageIn(words, page.mainLanguage) }),
      ...link(page.mainLanguage),
    })
  return remarks
}
