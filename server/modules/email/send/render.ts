// Texts of our mails from the templates beside: one file a kind and language, with subject, text and HTML.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Liquid, type Template } from 'liquidjs'
import { replySubject } from '../../../../rules/email/subject.ts'
import type { MailKind } from '../../../platform/mail/outbox.ts'
import type { Facts } from './facts.ts'

export interface Rendered {
  subject: string
  text: string
  html: string
}

const folder = join(import.meta.dirname, '../templates')
const limits = {
  renderLimit: 500,
  memoryLimit: 5_000_000,
  parseLimit: 200_000,
  relativeReference: false,
  dynamicPartials: false,
}
const plain = new Liquid(limits)
const escaping = new Liquid({ ...limits, outputEscape: 'escape' })
const layout = escaping.parse(readFileSync(join(folder, 'layout.liquid'), 'utf8'))

interface Parts {
  subject: Template[]
  text: Template[]
  html: Template[]
}
const known = new Map<string, Parts>()

export const render = async (kind: MailKind, facts: Facts): Promise<Rendered> => {
  const parts = load(kind, facts.language)
  const values = { ...facts, ...facts.data, ...shown(facts), signature: signature(facts) }
  const [subject, text, content] = await Promise.all([
    plain.render(parts.subject, values),
    plain.render(parts.text, values),
    escaping.render(parts.html, values),
  ])
  const html = await escaping.render(layout, { ...values, content })
  return {
    subject:
      kind === 'reply' && facts.ticket
        ? replySubject(facts.ticket.subject, facts.ticket.number)
        : subject.trim(),
    text: `${text.trim()}\n`,
    html: html.trim(),
  }
}

/** On a new desk the mailbox and the workspace may bear one name: then it is said once. */
const signature = ({ mailbox, workspace }: Facts): string =>
  mailbox.name === workspace ? workspace : `${mailbox.name}, ${workspace}`

/** Template files hold three parts, each under its own line. */
const load = (kind: MailKind, language: string): Parts => {
  const name = `${kind}.${language}.liquid`
  const before = known.get(name)
  if (before) return before
  const sections = readFileSync(join(folder, name), 'utf8').split(/^--- (?:subject|text|html)\n/m)
  const [, subject = '', text = '', html = ''] = sections
  const parts = { subject: plain.parse(subject), text: plain.parse(text), html: escaping.parse(html) }
  known.set(name, parts)
  return parts
}

const shown = (facts: Facts) => ({
  bodyHtml: facts.html ?? paragraphs(facts.text),
  quotedLines: facts.quoted
    ? facts.quoted.text
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n')
    : '',
  quotedHtml: facts.quoted ? paragraphs(facts.quoted.text) : '',
  quotedAt: facts.quoted ? day(facts.quoted.at, facts.language) : '',
  expires: typeof facts.data.expiresAt === 'string' ? day(facts.data.expiresAt, facts.language) : '',
})

/** With the zone named: the reader may be anywhere. */
const day = (at: string, language: string): string =>
  `${new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(at))} UTC`

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((p) => `<p style="margin: 0 0 12px">${escaped(p).replaceAll('\n', '<br>')}</p>`)
    .join('\n')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
