// Days and languages by their names, for pages that are kept: nothing here is told from today.
import { facts } from '../../texts/locales.ts'
import type { Words } from '../../texts/words.ts'

/** "3 November 2026" */
export const dayIn = (words: Words, iso: string): string =>
  new Intl.DateTimeFormat(facts[words.language].locale, {
    dateStyle: 'long',
    timeZone: Temporal.Now.timeZoneId(),
  }).format(Temporal.Instant.from(iso).epochMilliseconds)

/** How this page's language calls another: "German", „Deutsch“. */
export const languageIn = (words: Words, language: string): string =>
  named(facts[words.language].locale, language)

/** How a language calls itself. */
export const ownName = (language: string): string => named(language, language)

const named = (locale: string, language: string): string => {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'

const wordsAMinute = 200

/** At least one. */
export const minutesOf = (text: string): number =>
  Math.max(1, Math.round((text.match(/\S+/g) ?? []).length / wordsAMinute))
