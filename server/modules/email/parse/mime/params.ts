// Content-Type and Content-Disposition: a value and parameters, with continuations and charsets of RFC 2231.
import { decodeText } from './charset.ts'
import { decodeWords } from './words.ts'

export interface Parametrised {
  /** Lower case, without comments; '' when there is none. */
  value: string
  /** Names in lower case; values decoded. */
  params: ReadonlyMap<string, string>
}

export const readParams = (header: string): Parametrised => {
  const pieces = split(header)
  const value = (pieces[0] ?? '')
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, '')
    .toLowerCase()
  const plain = new Map<string, string>()
  const pieced = new Map<string, { at: number; text: string; isEncoded: boolean }[]>()
  // A value that is itself a parameter (`Content-Disposition: filename=x`).
  for (const piece of value.includes('=') ? pieces : pieces.slice(1)) {
    const equals = piece.indexOf('=')
    if (equals < 1) continue
    const name = piece
      .slice(0, equals)
      .replace(/\([^()]*\)/g, '')
      .trim()
      .toLowerCase()
    const text = unquoted(piece.slice(equals + 1).trim())
    const parts = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name)
    if (!parts?.[1]) continue
    if (parts[2] === undefined && parts[3] === undefined) {
      if (!plain.has(parts[1])) plain.set(parts[1], decodeWords(text))
      continue
    }
    const list = pieced.get(parts[1]) ?? []
    list.push({ at: Number(parts[2] ?? 0), text, isEncoded: parts[3] !== undefined })
    pieced.set(parts[1], list)
  }
  for (const [name, list] of pieced) plain.set(name, joined(list.sort((a, b) => a.at - b.at)))
  return { value: value.includes('=') ? '' : value, params: plain }
}

/** At semicolons that are outside of quotes. */
const split = (header: string): string[] => {
  const pieces: string[] = []
  let piece = ''
  let quoted = false
  for (let i = 0; i < header.length; i++) {
    const letter = header[i] as string
    if (letter === '\\' && quoted) {
      piece += letter + (header[i + 1] ?? '')
      i += 1
      continue
    }
    if (letter === '"') quoted = !quoted
    if (letter === ';' && !quoted) {
      pieces.push(piece)
      piece = ''
    } else piece += letter
  }
  return [...pieces, piece]
}

const unquoted = (text: string): string => {
  const quoted = /^"((?:[^"\\]|\\.)*)"?/s.exec(text)
  if (quoted) return (quoted[1] ?? '').replace(/\\(["\\])/g, '$1')
  return text
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/^'(.*)'$/, '$1')
    .trim()
}

const joined = (pieces: readonly { text: string; isEncoded: boolean }[]): string => {
  let charset = ''
  const bytes: Uint8Array[] = []
  for (const [i, { text, isEncoded }] of pieces.entries()) {
    let rest = text
    const head = i === 0 && isEncoded ? /^([^']*)'[^']*'(.*)$/s.exec(text) : null
    if (head) {
      charset = head[1] ?? ''
      rest = head[2] ?? ''
    }
    bytes.push(isEncoded ? percentDecoded(rest) : Buffer.from(rest, 'utf8'))
  }
  const all = decodeText(Buffer.concat(bytes), charset)
  return decodeWords(all)
}

const percentDecoded = (text: string): Uint8Array => {
  const out: number[] = []
  const bytes = Buffer.from(text, 'utf8')
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i] === 0x25 ? Number.parseInt(bytes.toString('latin1', i + 1, i + 3), 16) : Number.NaN
    if (Number.isNaN(code)) out.push(bytes[i] as number)
    else {
      out.push(code)
      i += 2
    }
  }
  return Uint8Array.from(out)
}
