// Mails inside the mail: read as far as they are shown, their bytes stay an attachment.
import { cleanSubject } from '../../../../rules/email/subject.ts'
import { cleanHtml } from '../../../platform/mail/clean-html.ts'
import { addressesOf } from './addresses.ts'
import { bodyOf } from './body.ts'
import { headersOf } from './headers.ts'
import { readParts } from './mime/parts.ts'
import { budgets, type NestedMail, type ParsedAttachment } from './parsed.ts'
import { prepare } from './prepare.ts'
import { fitText } from './text.ts'

const most = 20

export const nestedOf = (attachments: readonly ParsedAttachment[]): NestedMail[] =>
  attachments
    .flatMap((attachment, attachmentIndex) =>
      attachment.type === 'message/rfc822' ? [{ attachment, attachmentIndex }] : [],
    )
    .slice(0, most)
    .flatMap(({ attachment, attachmentIndex }) => readNested(attachment, attachmentIndex) ?? [])

/** null when it breaks a limit or is no mail: then it is just a file. */
const readNested = ({ name, content }: ParsedAttachment, attachmentIndex: number): NestedMail | null => {
  try {
    const part = readParts(prepare(content).bytes, {
      depth: budgets.depth,
      parts: budgets.parts,
      headerBytes: budgets.allHeaderBytes,
    })
    const headers = headersOf(part)
    const first = (header: string): string => headers.decoded.get(header)?.[0] ?? ''
    if (
      !part.headers.some(({ name }) =>
        /^(?:from|to|subject|date|message-id|received|content-type)$/.test(name),
      )
    )
      return null
    const body = bodyOf(part)
    const html =
      body.html.trim() === '' || body.html.length > budgets.htmlCharacters ? null : cleanHtml(body.html)
    return {
      name,
      from: addressesOf(headers.raw('from'))[0] ?? null,
      to: addressesOf(headers.raw('to')),
      date: first('date'),
      subject: cleanSubject(fitText(first('subject'))),
      text: fitText(body.text).slice(0, budgets.textCharacters).toWellFormed(),
      html,
      attachmentIndex,
    }
  } catch {
    // The bytes are kept all the same.
    return null
  }
}
