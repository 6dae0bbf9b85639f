// Attachments with safe names and their real type; images that the HTML shows are inline.
import { type Attachment, decodeWords } from 'postal-mime'
import { safeFileName } from '../../../../rules/files/name.ts'
import { realType } from '../../../platform/http/uploads.ts'
import type { ParsedAttachment } from './parsed.ts'

export const attachmentsOf = async (
  list: readonly Attachment[],
  html: string,
  rawHtml: string,
): Promise<ParsedAttachment[]> => {
  const shown = new Set([...html.matchAll(/data-cid="([^"]+)"/g)].map((m) => m[1] ?? ''))
  const attachments: ParsedAttachment[] = []
  for (const [i, part] of list.entries()) {
    const content = bytesOf(part.content)
    const contentId = (part.contentId ?? '').trim().replace(/^<|>$/g, '').slice(0, 250) || null
    const type = await realType(content.subarray(0, 4100), part.mimeType)
    const isImage = /^image\/(?:png|jpeg|gif|webp|bmp)$/.test(type)
    const inline =
      isImage && contentId !== null && (shown.has(contentId) || rawHtml.includes(`cid:${contentId}`))
    attachments.push({ name: nameOf(part, type, i), type, content, contentId, inline })
  }
  return attachments
}

const bytesOf = (content: Attachment['content']): Uint8Array => {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof Uint8Array ? content : new Uint8Array(content)
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'application/pdf': 'pdf',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
}

const nameOf = (part: Attachment, type: string, index: number): string => {
  const given = (part.filename ?? '').trim()
  if (given !== '') return safeFileName(given.includes('=?') ? decodeWords(given) : given)
  const ending = endings[part.mimeType] ?? endings[type] ?? 'bin'
  return `${part.mimeType === 'message/rfc822' ? 'message' : 'attachment'}-${index + 1}.${ending}`
}
