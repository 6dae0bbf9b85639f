// The texts of one of our mails: the workspace's template if there is one and it works, else the desk's own words.
import { replySubject } from '../../../../rules/email/subject.ts'
import type { Values } from '../../../platform/liquid.ts'
import type { Log } from '../../../platform/log.ts'
import type { Blocks } from '../template/formatting.ts'
import { comesOut, type MailText, writeMail } from '../template/mail.ts'
import { ownWords, type TemplateWords } from '../template/own.ts'
import { kinds } from '../template/placeholders.ts'
import { answersOf } from './answers.ts'
import type { Facts } from './facts.ts'
import { historyOf, paragraphs } from './history.ts'
import { withStyle } from './inline-style.ts'
import { signatureOf } from './signature.ts'
import { surveyBlock } from './survey.ts'
import { inWords } from './when.ts'

/** A template that fails costs its words, never the mail. */
export const render = (facts: Facts, template: TemplateWords | null, log: Log): MailText => {
  const values = valuesOf(facts)
  const blocks = blocksOf(facts)
  if (template)
    try {
      const missing = comesOut(template, values, kinds[facts.kind].needed)
      if (missing) throw new Error(`it loses {{ ${missing} }}`)
      return writeMail(template, values, blocks, facts)
    } catch (error) {
      log.error(
        { err: error, kind: facts.kind, language: facts.language, mailbox: facts.mailbox.id },
        'a mail template failed; the desk’s own words were sent',
      )
    }
  return writeMail(ownWords(facts.kind, facts.language), values, blocks, facts)
}

/** Exactly what placeholders.ts grants the kind: what is not here can never get into it. */
const valuesOf = (facts: Facts): Values => {
  const { ticket, side, author, data, language } = facts
  const everything: Record<string, unknown> = {
    workspace: facts.workspace,
    brand: facts.brand.name,
    mailbox: { name: facts.mailbox.name, address: facts.mailbox.address },
    recipient: facts.recipient.name,
    agent: author ? { name: author.name, email: author.email } : { name: '', email: '' },
    ticket: {
      number: ticket?.number ?? (facts.kind === 'approval' ? data.number : '') ?? '',
      ...(facts.kind === 'reply' ? { subject: bareSubject(facts) } : {}),
      ...(facts.kind === 'approval' ? { subject: textOf(data.subject) } : {}),
      url: ticket ? `${facts.portal}/requests/${ticket.number}` : facts.portal,
    },
    subject: side?.subject ?? '',
    isFirst: side?.isFirst ?? true,
    isSolved: data.isSolved === true,
    solvesAt: typeof data.solvesAt === 'string' ? inWords(data.solvesAt, language) : '',
    approval: textOf(data.name),
    requester: textOf(data.requester),
    insteadOf: textOf(data.insteadOf),
    isReminder: data.isReminder === true,
    inviter: textOf(data.inviter),
    link: facts.kind === 'notice' ? `${facts.desk}/desk` : textOf(data.link),
    expires: typeof data.expiresAt === 'string' ? inWords(data.expiresAt, language) : '',
    title: textOf(data.title) || linesOf(data)[0]?.slice(0, 150) || facts.workspace,
  }
  const granted = new Set(Object.keys(kinds[facts.kind].placeholders).map((name) => name.split('.')[0]))
  return Object.fromEntries(Object.entries(everything).filter(([name]) => granted.has(name)))
}

/** `Re: Printer [#42]` → `Printer`: the template says the rest. */
const bareSubject = ({ ticket }: Facts): string =>
  ticket
    ? replySubject(ticket.subject, ticket.number)
        .replace(/^Re: /, '')
        .replace(/ \[#\d+\]$/, '')
    : ''

const blocksOf = (facts: Facts): Blocks => ({
  message: messageOf(facts),
  answers: answersOf(facts),
  history: historyOf(facts.quotes, facts.language),
  signature: signatureOf({ ...facts, agent: facts.author ?? { name: '', email: '', signature: '' } }),
})

const messageOf = ({ kind, data, text, html, attachments, language }: Facts) => {
  if (kind === 'survey') return surveyBlock(data, language)
  const said = ofLines.has(kind) ? linesOf(data).join('\n\n') : text
  const cids = new Set(attachments.flatMap((a) => (a.inline && a.contentId ? [a.contentId] : [])))
  const written = html === null ? paragraphs(said) : withStyle(html, cids)
  // What somebody wrote runs the way of its own letters.
  return { text: said, html: language === 'ar' ? `<div dir="auto">${written}</div>` : written }
}

const ofLines: ReadonlySet<Facts['kind']> = new Set([
  'notice',
  'update',
  'approval',
  'information',
  'news',
  'course',
])

/** Of a notice: one sentence a paragraph. */
const linesOf = ({ lines }: Facts['data']): string[] => (Array.isArray(lines) ? lines.map(textOf) : [])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
