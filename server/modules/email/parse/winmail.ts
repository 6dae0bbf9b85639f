// Puts what is inside winmail.dat in its place: files among the attachments, a body where the mail has none.
import { htmlText } from '../../../platform/mail/html-text.ts'
import { type Found, foundIn } from './attachments.ts'
import type { Body } from './body.ts'
import { unpackTnef } from './tnef/unpack.ts'

export interface UnpackedBody extends Body {
  /** The attachments, with those of winmail.dat instead of it. */
  files: Found[]
}

export const unpacked = (body: Body): UnpackedBody => {
  const files: Found[] = []
  let { text, html } = body
  for (const part of body.attached) {
    const inside = isTnef(part.type, part.fileName) ? unpackTnef(part.content) : null
    if (!inside) {
      files.push(foundIn(part))
      continue
    }
    files.push(...inside.files)
    if (html.trim() === '') html = inside.html
    if (text.trim() === '') text = inside.text
    if (inside.rtf && text.trim() === '' && html.trim() === '')
      files.push({ fileName: 'message.rtf', claimed: 'application/rtf', content: inside.rtf, contentId: '' })
  }
  if (text.trim() === '' && html !== body.html) text = htmlText(html)
  return { ...body, text, html, files }
}

const isTnef = (type: string, fileName: string): boolean =>
  /^application\/(?:vnd\.)?ms-tnef$/.test(type) || /^winmail\.dat$/i.test(fileName)
