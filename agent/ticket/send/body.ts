// What a held message is on the wire.
import { withFiles } from '../compose/picture/pictures.ts'
import type { Held } from './keep-held.ts'

/** Plain paragraphs are told by the text alone. */
const hasFormat = /<(strong|em|code|pre|ul|ol|blockquote|a|img)\b/

export const htmlOf = (html: string) => (hasFormat.test(html) ? { html } : {})

export const bodyOf = ({ kind, text, html, status, seen, recipients, sendAt, mentions, files }: Held) => ({
  kind,
  body: text,
  ...htmlOf(withFiles(html, files)),
  ...(status && { status }),
  ...(seen && { seen }),
  ...(mentions?.length && { mentionIds: [...mentions] }),
  ...(recipients && {
    recipients: { to: [...recipients.to], cc: [...recipients.cc], bcc: [...recipients.bcc] },
  }),
  ...(sendAt && { sendAt }),
})
