// A time as a mail says it: with the zone named, since the reader may be anywhere.
import type { MailLanguage } from '../template/own.ts'

/** The digits are those of numbers and links. */
const locales = { en: 'en-GB', de: 'de-DE', ar: 'ar-u-nu-latn' } as const

export const inWords = (at: string, language: MailLanguage): string =>
  `${new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))} UTC`
