// The desk's own words, one file a kind and language: the subject in the first line, the body below.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailKind } from '../../../platform/mail/outbox.ts'

export interface TemplateWords {
  subject: string
  body: string
}

/** Arabic for mails to requesters; a workspace puts words of its own in the place of English and German ones. */
export type MailLanguage = 'en' | 'de' | 'ar'

const folder = join(import.meta.dirname, '../templates')

/** The wished one where this kind of mail has words in it, else English. */
export const mailLanguage = (kind: MailKind, wished: string): MailLanguage =>
  wished === 'de' || (wished === 'ar' && existsSync(join(folder, fileOf(kind, 'ar')))) ? wished : 'en'

const fileOf = (kind: MailKind, language: MailLanguage): string => `${kind}.${language}.liquid`

const known = new Map<string, TemplateWords>()

export const ownWords = (kind: MailKind, language: MailLanguage): TemplateWords => {
  const name = fileOf(kind, language)
  const before = known.get(name)
  if (before) return before
  const text = readFileSync(join(folder, name), 'utf8')
  const end = text.indexOf('\n')
  const words = { subject: text.slice(0, end).trim(), body: text.slice(end).trim() }
  known.set(name, words)
  return words
}
