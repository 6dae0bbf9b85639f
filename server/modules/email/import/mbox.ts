// The mails of an mbox file (RFC 4155), read as a stream.
//
// Policy. A mail begins at a line `From <somebody> <date with a time>` at the start of the file or after an empty line;
// any other line that begins so is text. `>From ` loses one `>` (mboxrd; in mboxo files that is the same for the one
// level they know). The empty line before the next mail belongs to the file and not to the mail. A mail larger than the
// limit is passed over without being held in memory.
import { linesOf } from './lines.ts'

export interface MboxMail {
  /** null: larger than the limit. */
  raw: Buffer | null
  /** Bytes of the file up to where the next mail begins. */
  end: number
}

const separator = /^From \S+.*\d{1,2}:\d{2}/
const from = Buffer.from('From ')

export const looksLikeMbox = (head: Buffer): boolean =>
  separator.test(head.subarray(0, 300).toString('latin1'))

/** `start`: where the stream begins in its file; it must be 0 or the `end` of a mail. */
export async function* mailsOfMbox(
  stream: AsyncIterable<Buffer>,
  start: number,
  limit: number,
): AsyncGenerator<MboxMail> {
  let position = start
  let parts: Buffer[] = []
  let size = 0
  let isInside = false
  let afterEmpty = true
  const finish = (): MboxMail => {
    const raw = size > limit ? null : withoutLastEmpty(Buffer.concat(parts, size))
    parts = []
    size = 0
    return { raw, end: position }
  }
  for await (const lines of linesOf(stream))
    for (const { bytes, isStart } of lines) {
      if (isStart && afterEmpty && isSeparator(bytes)) {
        if (isInside) yield finish()
        isInside = true
        afterEmpty = false
        position += bytes.length
        continue
      }
      position += bytes.length
      afterEmpty = isStart && (bytes.length === 1 || (bytes.length === 2 && bytes[0] === 13))
      if (!isInside) continue
      const line = isStart && bytes[0] === 62 ? unquoted(bytes) : bytes
      size += line.length
      if (size > limit) parts = []
      // The chunk it lies in is larger and goes away.
      else parts.push(Buffer.from(line))
    }
  if (isInside) yield finish()
}

/** How a report names a mail of an mbox: where it begins. */
export const placeIn = (name: string, at: number): string => `${name}, at byte ${at}`

const isSeparator = (line: Buffer): boolean =>
  line[0] === 70 &&
  line.subarray(0, 5).equals(from) &&
  separator.test(line.subarray(0, 300).toString('latin1'))

const unquoted = (line: Buffer): Buffer =>
  /^>+From /.test(line.subarray(0, 200).toString('latin1')) ? line.subarray(1) : line

const withoutLastEmpty = (raw: Buffer): Buffer => {
  const end = raw.subarray(-4).toString('latin1')
  if (end.endsWith('\r\n\r\n')) return raw.subarray(0, -2)
  return end.endsWith('\n\n') ? raw.subarray(0, -1) : raw
}
