// The desk's own words, one file a kind and language: the subject in the first line, the body below.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MailKind } from '../../../platform/mail/outbox.ts'

export interface TemplateWords {
  subject: string
  body: string
}

const known = new Map<string, TemplateWords>()

export const ownWords = (kind: MailKind, language: 'en' | 'de'): TemplateWords => {
  const name = `${kind}.${language}.liquid`
  const before = known.get(name)
  if (before) return before
  const text = readFileSync(join(import.meta.dirname, '../templates', name), 'utf8')
  const end = text.indexOf('\n')
  const words = { subject: text.slice(0, end).trim(), body: text.slice(end).trim() }
  known.set(name, words)
  return words
}
