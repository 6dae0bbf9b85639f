// How kinds, states, tones and languages of articles are called.
import type { ArticleKind, ArticleState } from '../../rules/knowledge/words.ts'
import { t } from '../locales/i18n.ts'

export const kindNames: Record<ArticleKind, string> = {
  how_to: 'How-to',
  known_error: 'Known error',
  faq: 'Question and answer',
  reference: 'Reference',
}

export const stateNames: Record<ArticleState, string> = {
  draft: 'Draft',
  internal: 'Team only',
  public: 'Published',
}

const toneNames: Record<string, string> = {
  note: 'Good to know',
  tip: 'Tip',
  warning: 'Warning',
  danger: 'Danger',
}
export const toneName = (tone: string): string => toneNames[tone] ?? 'Good to know'

/** Languages offered by name; any other that an article has is named too. */
export const languages = [
  ...[
    'en',
    'de',
    'ar',
    'bg',
    'cs',
    'da',
    'el',
    'es',
    'et',
    'fi',
    'fr',
    'he',
    'hr',
    'hu',
    'it',
    'ja',
    'ko',
    'lt',
  ],
  ...['lv', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tr', 'uk', 'vi', 'zh'],
] as const

/** "German" to an English reader. */
export const languageName = (language: string, reader: string): string => {
  try {
    const name = new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language
    return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
  } catch {
    return language
  }
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'yi'])
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'

/** A name kept by language, in the reader's, else in the first that has one. */
export const namedIn = (names: Readonly<Record<string, string>>, reader: string): string =>
  names[reader] || names.en || Object.values(names).find(Boolean) || t('Without a name')
