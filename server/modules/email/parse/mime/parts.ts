// The tree of a mail's parts by its boundaries, within budgets. What is broken becomes text, so that nothing is lost.
import { headerText, type RawHeader, readHeaderBlock } from './header-lines.ts'
import { readParams } from './params.ts'
import { decodeTransfer } from './transfer.ts'

export interface Part {
  headers: readonly RawHeader[]
  /** `text/plain`; lower case. */
  type: string
  params: ReadonlyMap<string, string>
  disposition: string
  /** As given, decoded; '' without. */
  fileName: string
  /** Without angle brackets; '' without. */
  contentId: string
  /** The part as it came, headers included. */
  raw: Uint8Array
  /** Decoded; of a multipart as it came. */
  content: Uint8Array
  children: readonly Part[]
}

export interface Limits {
  depth: number
  parts: number
  headerBytes: number
}

export class TooMuch extends Error {}

export const readParts = (bytes: Uint8Array, limits: Limits): Part => {
  const spent = { parts: 0, headerBytes: 0 }
  const read = (raw: Uint8Array, depth: number, standard: string): Part => {
    spent.parts += 1
    if (depth > limits.depth) throw new TooMuch(`its parts are nested deeper than ${limits.depth}`)
    if (spent.parts > limits.parts) throw new TooMuch(`it has more than ${limits.parts} parts`)
    const { headers, end } = readHeaderBlock(raw)
    spent.headerBytes += end
    if (depth > 0 && spent.headerBytes > limits.headerBytes)
      throw new TooMuch('the headers of its parts are too large')
    const body = raw.subarray(end)
    const first = (name: string): string => {
      const header = headers.find((h) => h.name === name)
      return header ? headerText(header.value, '').replace(/\s+/g, ' ').trim() : ''
    }
    const contentType = readParams(first('content-type'))
    const disposition = readParams(first('content-disposition'))
    const type = /^[^\s/]+\/[^\s/]+$/.test(contentType.value)
      ? contentType.value
      : typeOf(contentType.value, standard)
    const part = {
      headers,
      type,
      params: contentType.params,
      disposition: disposition.value,
      fileName: disposition.params.get('filename') ?? contentType.params.get('name') ?? '',
      contentId: first('content-id').replace(/^.*<|>.*$/g, ''),
      raw,
    }
    const encoding = first('content-transfer-encoding')
    if (type.startsWith('multipart/')) {
      const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
      const boundary = contentType.params.get('boundary') ?? ''
      const pieces = piecesOf(body, encoding, boundary)
      if (pieces) return { ...part, content: body, children: childrenOf(pieces, boundary, depth + 1, inner) }
      return { ...part, type: 'text/plain', content: decodeTransfer(body, encoding), children: [] }
    }
    const content = decodeTransfer(body, encoding)
    // A digest's parts are mails unless told otherwise; one without headers is a text.
    const isMail =
      type !== 'message/rfc822' || contentType.value !== '' || readHeaderBlock(content).headers.length > 0
    return { ...part, type: isMail ? type : 'text/plain', content, children: [] }
  }
  /** Some programs give a multipart the boundary of the one around it: it owns what follows, up to its end. */
  const childrenOf = (pieces: readonly Piece[], boundary: string, depth: number, inner: string): Part[] => {
    const children: Part[] = []
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as Piece
      const headers = boundary === '' || pieces.length === 1 ? '' : headOf(piece.bytes)
      const end =
        headers.includes(boundary) && /^content-type:\s*multipart\//im.test(headers)
          ? endAfter(pieces, i)
          : -1
      const child = read(piece.bytes, depth, inner)
      if (end > i && child.children.length === 0) {
        const owned = pieces.slice(i + 1, end + 1)
        const type =
          /^content-type:\s*(multipart\/[\w-]+)/im.exec(headers)?.[1]?.toLowerCase() ?? 'multipart/mixed'
        children.push({
          ...child,
          type,
          children: owned.map((one) => read(one.bytes, depth + 1, 'text/plain')),
        })
        i = end
      } else children.push(child)
    }
    return children
  }
  return read(bytes, 0, 'text/plain')
}

interface Piece {
  bytes: Uint8Array
  /** The boundary after it was a closing one. */
  isLast: boolean
}

const headOf = (bytes: Uint8Array): string => {
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('latin1')
  return head.split(/\r?\n\r?\n/, 1)[0] ?? ''
}

const endAfter = (pieces: readonly Piece[], at: number): number =>
  pieces.findIndex((piece, i) => i > at && piece.isLast)

/** `text` alone is plain text; anything else that is no type is what stands there without one. */
const typeOf = (value: string, standard: string): string => {
  if (value === 'multipart') return 'multipart/mixed'
  if (value === 'html') return 'text/html'
  return value === '' || /^text\b|^plain$/.test(value) ? standard : 'text/plain'
}

/** null: no boundary of it can be found. */
const piecesOf = (body: Uint8Array, encoding: string, boundary: string): Piece[] | null => {
  const found = boundary === '' ? null : splitAt(body, boundary)
  if (found) return found
  const decoded = decodeTransfer(body, encoding)
  const again = boundary === '' || decoded === body ? null : splitAt(decoded, boundary)
  if (again) return again
  const guessed = /(?:^|\n)--([^\s-][^\r\n]{0,200}?)[ \t]*\r?\ncontent-/i.exec(
    Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 4096)).toString('latin1'),
  )?.[1]
  return guessed === undefined ? null : splitAt(body, guessed)
}

/** The pieces between lines `--boundary`; the line end before such a line belongs to it. */
const splitAt = (body: Uint8Array, boundary: string): Piece[] | null => {
  const mark = Buffer.from(`--${boundary.trimEnd()}`, 'utf8')
  const view = Buffer.from(body.buffer, body.byteOffset, body.length)
  const pieces: Piece[] = []
  let start = -1
  let isOpen = false
  for (let at = view.indexOf(mark); at >= 0; at = view.indexOf(mark, at + mark.length)) {
    if (at > 0 && view[at - 1] !== 10) continue
    const lineEnd = view.indexOf(10, at)
    const rest = view.toString('latin1', at + mark.length, lineEnd < 0 ? view.length : lineEnd).trimEnd()
    if (rest !== '' && rest !== '--') continue
    const isClosing = rest === '--'
    // What stands between an end and another beginning belongs to nobody.
    if (isOpen)
      pieces.push({
        bytes: body.subarray(start, Math.max(start, beforeLineEnd(view, at))),
        isLast: isClosing,
      })
    start = lineEnd < 0 ? view.length : lineEnd + 1
    isOpen = !isClosing
  }
  if (start < 0) return null
  if (isOpen && start < body.length) pieces.push({ bytes: body.subarray(start), isLast: true })
  return pieces
}

const beforeLineEnd = (view: Buffer, at: number): number => {
  if (at > 1 && view[at - 1] === 10 && view[at - 2] === 13) return at - 2
  return at > 0 && view[at - 1] === 10 ? at - 1 : at
}
