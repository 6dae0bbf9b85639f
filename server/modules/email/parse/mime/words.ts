// Encoded words of headers (RFC 2047), as they should be and as they are: split inside characters, unpadded, with blanks.
import { decodeText } from './charset.ts'
import { decodeBase64, decodeQuotedPrintable } from './transfer.ts'

const word = /=\?([^?\s]*)\?([bBqQ])\?([^?]*(?:\?(?!=)[^?]*)*)\?=/g
const between = /^[ \t\r\n]*$/

export const decodeWords = (text: string): string => {
  if (!text.includes('=?')) return text
  let out = ''
  let last = 0
  /** Words of one charset that stand side by side are one text: characters may be split between them. */
  let run: { charset: string; bytes: Uint8Array[] } = { charset: '', bytes: [] }
  const flush = (): void => {
    if (run.bytes.length > 0) out += decodeText(Buffer.concat(run.bytes), run.charset)
    run = { charset: '', bytes: [] }
  }
  for (const match of text.matchAll(word)) {
    const [whole, label = '', kind = '', body = ''] = match
    const gap = text.slice(last, match.index)
    const charset = label.replace(/\*.*$/, '').toLowerCase()
    if (!(run.bytes.length > 0 && between.test(gap))) {
      flush()
      out += gap
      // Words with shifts (ISO-2022-JP) begin and end each for themselves.
    } else if (run.charset !== charset || charset.startsWith('iso-2022')) flush()
    run = { charset, bytes: [...run.bytes, bytesOf(kind, body)] }
    last = match.index + whole.length
  }
  flush()
  return out + text.slice(last)
}

const bytesOf = (kind: string, body: string): Uint8Array => {
  const bytes = Buffer.from(body, 'utf8')
  if (/b/i.test(kind)) return decodeBase64(bytes)
  return decodeQuotedPrintable(bytes.map((b) => (b === 0x5f ? 0x20 : b)))
}
