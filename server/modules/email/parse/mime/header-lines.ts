// The header block of a mail or part: its lines unfolded, and where the body begins. Broken lines lose nothing after them.
import { isUtf8 } from './charset.ts'

export interface RawHeader {
  /** Lower case. */
  name: string
  /** Unfolded, without the line's end; bytes as they came. */
  value: Uint8Array
}

export interface HeaderBlock {
  headers: RawHeader[]
  /** Where the body begins. */
  end: number
}

const cr = 13
const lf = 10
const colon = 58

export const readHeaderBlock = (bytes: Uint8Array, from = 0): HeaderBlock => {
  const headers: { name: string; lines: Uint8Array[] }[] = []
  let at = from
  let isFirst = true
  while (at < bytes.length) {
    const next = lineEnd(bytes, at)
    const line = withoutEnd(bytes.subarray(at, next))
    if (line.length === 0) return { headers: headers.map(unfolded), end: next }
    const name = nameOf(line)
    const last = headers.at(-1)
    if (last && (isBlank(line[0]) || isLostParameter(last.name, line))) last.lines.push(line)
    else if (name !== null) headers.push({ name, lines: [line.subarray(line.indexOf(colon) + 1)] })
    else if (!(isFirst && isMboxLine(line))) {
      // No header: either a broken fold with more headers below, or a body without the blank line above it.
      if (!headersFollow(bytes, next)) return { headers: headers.map(unfolded), end: at }
      last?.lines.push(line)
    }
    isFirst = false
    at = next
  }
  return { headers: headers.map(unfolded), end: bytes.length }
}

const lineEnd = (bytes: Uint8Array, at: number): number => {
  const end = bytes.indexOf(lf, at)
  return end < 0 ? bytes.length : end + 1
}

const withoutEnd = (line: Uint8Array): Uint8Array => {
  let end = line.length
  if (end > 0 && line[end - 1] === lf) end -= 1
  while (end > 0 && line[end - 1] === cr) end -= 1
  return line.subarray(0, end)
}

const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9

/** `Name:` of visible ASCII, perhaps with blanks before the colon; null otherwise. */
const nameOf = (line: Uint8Array): string | null => {
  const at = line.indexOf(colon)
  if (at < 1 || at > 100) return null
  const name = Buffer.from(line.buffer, line.byteOffset, at).toString('latin1').trimEnd()
  return /^[!-9;-~]+$/.test(name) ? name.toLowerCase() : null
}

/** `boundary=…` at the start of a line: a parameter whose fold lost its blank. */
const isLostParameter = (name: string, line: Uint8Array): boolean =>
  /^content-(?:type|disposition)$/.test(name) &&
  /^(?:boundary|charset|name|filename|format|type|report-type|protocol|micalg)\*?\d?\*?=/i.test(
    Buffer.from(line.subarray(0, 20)).toString('latin1'),
  )

const isMboxLine = (line: Uint8Array): boolean =>
  /^>?From /.test(Buffer.from(line.subarray(0, 6)).toString('latin1'))

/** Whether a usual header stands before the next blank line. */
const headersFollow = (bytes: Uint8Array, from: number): boolean => {
  let at = from
  for (let i = 0; i < 50 && at < bytes.length; i++) {
    const next = lineEnd(bytes, at)
    const line = withoutEnd(bytes.subarray(at, next))
    if (line.length === 0) return false
    if (
      /^(?:content-[a-z-]+|mime-version|from|to|cc|subject|date|message-id|received|x-[a-z-]+)$/.test(
        nameOf(line) ?? '',
      )
    )
      return true
    at = next
  }
  return false
}

const unfolded = ({ name, lines }: { name: string; lines: Uint8Array[] }): RawHeader => ({
  name,
  value: lines.length === 1 ? (lines[0] as Uint8Array) : Buffer.concat(lines),
})

/** Unlabelled bytes of a header: UTF-8, Japanese escapes, the mail's own charset, else windows-1252. */
export const headerText = (value: Uint8Array, charset: string): string => {
  const is8bit = value.some((b) => b > 127)
  if (!is8bit) {
    const text = Buffer.from(value).toString('latin1')
    return isJapanese(text) ? new TextDecoder('iso-2022-jp').decode(value) : text
  }
  if (isUtf8(value)) return new TextDecoder().decode(value)
  for (const label of [charset, 'windows-1252'])
    if (!/^(?:|us-ascii|utf-?8|iso-2022-jp)$/i.test(label)) {
      try {
        return new TextDecoder(label, { fatal: true }).decode(value)
      } catch {
        // Not this one: the next is more patient.
      }
    }
  return new TextDecoder('windows-1252').decode(value)
}

/** The escapes of ISO-2022-JP, unlabelled. */
const isJapanese = (text: string): boolean =>
  ['\x1b$B', '\x1b$@', '\x1b(J'].some((sequence) => text.includes(sequence))
