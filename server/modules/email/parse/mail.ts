// Bytes of a mail → its parts, within budgets. Runs in the worker thread.
import { readBounce } from '../../../../rules/email/bounce.ts'
import { readDate } from '../../../../rules/email/date.ts'
import { readForwarded } from '../../../../rules/email/forwarded.ts'
import { cleanSubject } from '../../../../rules/email/subject.ts'
import { cleanHtml } from '../../../platform/mail/clean-html.ts'
import { addressesOf } from './addresses.ts'
import { attachmentsOf } from './attachments.ts'
import { bodyOf } from './body.ts'
import { calendarOf } from './calendar.ts'
import { hashContent } from './content-hash.ts'
import { headersOf, idsOf } from './headers.ts'
import { type Part, readParts, TooMuch } from './mime/parts.ts'
import { nestedOf } from './nested.ts'
import { unwrapped } from './opaque.ts'
import { budgets, type ParsedMail } from './parsed.ts'
import { prepare } from './prepare.ts'
import { reportFacts } from './report.ts'
import { fitText } from './text.ts'
import { unpacked } from './winmail.ts'

export { TooMuch }

export const parseMail = async (raw: Uint8Array): Promise<ParsedMail> => {
  const { bytes, headerBytes } = prepare(raw)
  if (headerBytes > budgets.headerBytes)
    throw new TooMuch(`its headers are larger than ${budgets.headerBytes / 1024} KB`)
  const limits = { depth: budgets.depth, parts: budgets.parts, headerBytes: budgets.allHeaderBytes }
  return assemble(readParts(bytes, limits))
}

const assemble = async (part: Part): Promise<ParsedMail> => {
  const headers = headersOf(part)
  const { decoded } = headers
  const inner = await unwrapped(part)
  const body = unpacked(bodyOf(inner))
  const rawHtml = body.html
  const html = rawHtml.trim() === '' || rawHtml.length > budgets.htmlCharacters ? null : cleanHtml(rawHtml)
  const whole = fitText(body.text)
  const attachments = await attachmentsOf(body.files, html ?? '', rawHtml)
  const { text, rest } = cut(whole)
  if (rest) attachments.push(rest)
  const size = attachments.reduce((sum, a) => sum + a.content.length, whole.length + rawHtml.length)
  if (size > budgets.decodedBytes)
    throw new TooMuch(`it is larger than ${budgets.decodedBytes / 1024 / 1024} MB when decoded`)
  const date = decoded.get('date')?.[0] ?? ''
  const subject = cleanSubject(fitText(decoded.get('subject')?.[0] ?? ''))
  const bounce = readBounce(reportFacts(headers, body))
  const nested = nestedOf(attachments)
  return {
    from: addressesOf(headers.raw('from'))[0] ?? addressesOf(headers.raw('sender'))[0] ?? null,
    replyTo: addressesOf(headers.raw('reply-to'))[0] ?? null,
    to: addressesOf(headers.raw('to')),
    cc: addressesOf(headers.raw('cc')),
    subject,
    date,
    sentAt: readDate(date),
    mailId: idsOf(decoded, 'message-id').at(0) ?? '',
    inReplyTo: idsOf(decoded, 'in-reply-to'),
    references: idsOf(decoded, 'references'),
    headers: decoded,
    text,
    html,
    attachments,
    bounce,
    forwarded: bounce ? null : readForwarded({ subject, text, nested }),
    calendar: calendarOf(body.calendar),
    nested,
    signed: inner === part ? body.signed : 'smime',
    contentHash: hashContent(whole, rawHtml, attachments),
  }
}

/** A text too long for a ticket continues as an attachment. */
const cut = (whole: string): { text: string; rest: ParsedMail['attachments'][number] | null } => {
  if (whole.length <= budgets.textCharacters) return { text: whole, rest: null }
  return {
    text: `${whole.slice(0, budgets.textCharacters).toWellFormed().trimEnd()}\n\n[…]`,
    rest: {
      name: 'whole-text.txt',
      type: 'text/plain',
      content: new TextEncoder().encode(whole),
      contentId: null,
      inline: false,
    },
  }
}
