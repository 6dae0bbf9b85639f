// The texts of the pages, a folder a language and a file a part, read once at start.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const languages = ['en', 'de', 'ar'] as const
export type Language = (typeof languages)[number]

/** How a language calls itself, which way it runs, and whose habits dates and numbers follow. */
export const facts: Readonly<Record<Language, { name: string; direction: 'ltr' | 'rtl'; locale: string }>> = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  de: { name: 'Deutsch', direction: 'ltr', locale: 'de-DE' },
  // Written with the digits that mail and forms use too.
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
}

export type Texts = Readonly<Record<string, string>>

export const localeFolder = join(import.meta.dirname, '../../../../portal/locales')

export const readTexts = (language: Language): Texts => {
  const folder = join(localeFolder, language)
  const parts = readdirSync(folder).sort()
  return Object.assign(
    {},
    ...parts.map((part) => JSON.parse(readFileSync(join(folder, part), 'utf8'))),
  ) as Texts
}

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)
