// Whether words may be kept as a template: they can be read, ask for nothing else than their kind has, carry what
// must be carried, and come out with example data.
import type { Fault } from '../../../../rules/refusal.ts'
import { askedFor, type Values } from '../../../platform/liquid.ts'
import type { MailKind } from '../../../platform/mail/outbox.ts'
import { exampleValues } from './example.ts'
import { comesOut } from './mail.ts'
import type { TemplateWords } from './own.ts'
import { blockNames, chosenOutside, kinds } from './placeholders.ts'

export const judgeTemplate = (kind: MailKind, words: TemplateWords): readonly Fault[] => {
  const faults = [...judgePart(kind, 'subject', words.subject), ...judgePart(kind, 'body', words.body)]
  if (faults.length > 0) return faults
  try {
    const missing = comesOut(words, granted(kind), kinds[kind].needed)
    if (missing)
      return [
        { field: 'body.body', message: `loses {{ ${missing} }}, without which the mail would be useless` },
      ]
  } catch (error) {
    return [{ field: 'body.body', message: trouble(error) }]
  }
  return []
}

/** Example data of what this kind may say, and nothing else. */
const granted = (kind: MailKind): Values => {
  const names = new Set(Object.keys(kinds[kind].placeholders).map((name) => name.split('.')[0]))
  return Object.fromEntries(Object.entries(exampleValues()).filter(([name]) => names.has(name)))
}

const judgePart = (kind: MailKind, field: 'subject' | 'body', text: string): Fault[] => {
  try {
    return [...new Set(askedFor(text))].flatMap((name) => {
      const why = whyNot(kind, field, name)
      return why ? [{ field: `body.${field}`, message: why }] : []
    })
  } catch (error) {
    return [{ field: `body.${field}`, message: trouble(error) }]
  }
}

const whyNot = (kind: MailKind, field: 'subject' | 'body', name: string): string | null => {
  const { placeholders } = kinds[kind]
  if (field === 'subject' && (blockNames as readonly string[]).includes(name))
    return `{{ ${name} }} is too long for a subject`
  if (Object.hasOwn(placeholders, name)) return null
  if (chosenOutside.has(name))
    return `{{ ${name} }} would put words of the sender into a mail that goes out by itself; anybody could have the desk send them to anybody`
  return `there is no {{ ${name} }} in this kind of mail; there are ${Object.keys(placeholders).join(', ')}`
}

const trouble = (error: unknown): string =>
  `cannot be read: ${(error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 300)}`
