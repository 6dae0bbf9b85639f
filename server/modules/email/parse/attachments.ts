// Attachments with safe names and their real type; images that the HTML shows are inline.
import { safeFileName } from '../../../../rules/files/name.ts'
import { realType } from '../../../platform/http/uploads.ts'
import type { Part } from './mime/parts.ts'
import type { ParsedAttachment } from './parsed.ts'

/** What an attachment is before its name and type are known. */
export interface Found {
  /** As given; '' without. */
  fileName: string
  claimed: string
  content: Uint8Array
  contentId: string
}

export const foundIn = (part: Part): Found => ({
  fileName: part.fileName,
  claimed: part.type,
  content: part.content,
  contentId: part.contentId,
})

export const attachmentsOf = async (
  list: readonly Found[],
  html: string,
  rawHtml: string,
): Promise<ParsedAttachment[]> => {
  const shown = new Set([...html.matchAll(/data-cid="([^"]+)"/g)].map((m) => m[1] ?? ''))
  const attachments: ParsedAttachment[] = []
  for (const [i, found] of list.entries()) {
    const contentId = found.contentId.trim().slice(0, 250) || null
    const type = await typeOf(found)
    const isImage = /^image\/(?:png|jpeg|gif|webp|bmp)$/.test(type)
    const inline =
      isImage && contentId !== null && (shown.has(contentId) || rawHtml.includes(`cid:${contentId}`))
    // A copy: what is handed to another thread must not be a window on the whole mail.
    const content = Uint8Array.from(found.content)
    attachments.push({ name: nameOf(found, type, i), type, content, contentId, inline })
  }
  return attachments
}

const typeOf = async (found: Found): Promise<string> =>
  /^message\/(?:rfc822|global)$/.test(found.claimed)
    ? 'message/rfc822'
    : await realType(found.content.subarray(0, 4100), found.claimed)

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/rfc822-headers': 'txt',
  'application/pdf': 'pdf',
  'application/pgp-signature': 'asc',
  'application/pgp-encrypted': 'asc',
  'application/pkcs7-signature': 'p7s',
  'application/x-pkcs7-signature': 'p7s',
  'application/pkcs7-mime': 'p7m',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
}

const nameOf = (found: Found, type: string, index: number): string => {
  const given = found.fileName.trim()
  const isMessage = type === 'message/rfc822'
  if (given !== '') return safeFileName(isMessage && !/\.eml$/i.test(given) ? `${given}.eml` : given)
  const ending = endings[found.claimed] ?? endings[type] ?? 'bin'
  return `${isMessage ? 'message' : 'attachment'}-${index + 1}.${ending}`
}
