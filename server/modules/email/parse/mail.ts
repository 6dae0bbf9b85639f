// Bytes of a mail → its parts, within budgets. Runs in the worker thread.
import PostalMime, { type Email } from 'postal-mime'
import { readDate } from '../../../../rules/email/date.ts'
import { cleanSubject } from '../../../../rules/email/subject.ts'
import { cleanHtml } from '../../../platform/mail/clean-html.ts'
import { htmlText } from '../../../platform/mail/html-text.ts'
import { addressesOf, firstAddress } from './addresses.ts'
import { attachmentsOf } from './attachments.ts'
import { honestCharsets } from './charset.ts'
import { hashContent } from './content-hash.ts'
import { headersOf, idsOf } from './headers.ts'
import { budgets, type ParsedMail } from './parsed.ts'
import { prepare } from './prepare.ts'
import { fitText } from './text.ts'

export class TooMuch extends Error {}

export const parseMail = async (raw: Uint8Array): Promise<ParsedMail> => {
  const { bytes, headerBytes } = prepare(raw)
  if (headerBytes > budgets.headerBytes)
    throw new TooMuch(`its headers are larger than ${budgets.headerBytes / 1024} KB`)
  const parser = new PostalMime({
    maxNestingDepth: budgets.depth,
    maxHeadersSize: budgets.allHeaderBytes,
    maxRfc822NestingDepth: 3,
  })
  const parts = honestCharsets(parser)
  const email = await parse(parser, bytes)
  if (parts() > budgets.parts) throw new TooMuch(`it has more than ${budgets.parts} parts`)
  return assemble(email)
}

const parse = async (parser: PostalMime, bytes: Uint8Array): Promise<Email> => {
  try {
    return await parser.parse(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/nesting depth/.test(message)) throw new TooMuch(`its parts are nested deeper than ${budgets.depth}`)
    if (/header size/i.test(message)) throw new TooMuch('the headers of its parts are too large')
    throw error
  }
}

const assemble = async (email: Email): Promise<ParsedMail> => {
  const headers = headersOf(email)
  const rawHtml = email.html ?? ''
  const html = rawHtml.trim() === '' || rawHtml.length > budgets.htmlCharacters ? null : cleanHtml(rawHtml)
  const whole = fitText(email.text?.trim() ? email.text : rawHtml === '' ? '' : htmlText(rawHtml))
  const attachments = await attachmentsOf(email.attachments, html ?? '', rawHtml)
  const { text, rest } = cut(whole)
  if (rest) attachments.push(rest)
  const size = attachments.reduce((sum, a) => sum + a.content.length, whole.length + rawHtml.length)
  if (size > budgets.decodedBytes)
    throw new TooMuch(`it is larger than ${budgets.decodedBytes / 1024 / 1024} MB when decoded`)
  return {
    from: firstAddress([email.from, email.sender]),
    replyTo: firstAddress(email.replyTo ?? []),
    to: addressesOf(email.to ?? []),
    cc: addressesOf(email.cc ?? []),
    subject: cleanSubject(fitText(email.subject ?? '')),
    date: headers.get('date')?.[0] ?? '',
    sentAt: readDate(headers.get('date')?.[0] ?? ''),
    mailId: idsOf(headers, 'message-id').at(0) ?? '',
    inReplyTo: idsOf(headers, 'in-reply-to'),
    references: idsOf(headers, 'references'),
    headers,
    text,
    html,
    attachments,
    bounce: null,
    forwarded: null,
    calendar: null,
    nested: [],
    signed: null,
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
