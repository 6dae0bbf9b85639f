// The mails of a zip: files of a Maildir, .eml files and mbox files in it, one entry after the other.
//
// Policy against bombs: everything that comes out of one zip together is at most 100 times as large as the zip (or
// 100 MB, where that is more); a zip in a zip is not opened; what is encrypted or packed in another way is passed over.
import { type Entry, readDirectory } from '../../../../platform/zip/directory.ts'
import { Broken, unpack } from '../../../../platform/zip/unpack.ts'
import type { Cursor, Found } from '../item.ts'
import { Unreadable } from '../item.ts'
import { isBeside, kindOf } from '../kind.ts'
import { mailsOfMbox, placeIn } from '../mbox.ts'
import type { Source } from '../source.ts'

const highestRatio = 100
const alwaysAllowed = 100 * 1024 * 1024

/** `ownLimit` bytes a mail at most. */
export async function* mailsOfZip(source: Source, cursor: Cursor, ownLimit: number): AsyncGenerator<Found> {
  const entries = await readDirectory(source)
  const budget = Math.max(alwaysAllowed, source.size * highestRatio)
  let unpacked = cursor.unpacked ?? 0
  for (let at = cursor.at ?? 0; at < entries.length; at += 1) {
    const entry = entries[at] as Entry
    const before = unpacked
    const count = (bytes: number): void => {
      unpacked += bytes
      if (unpacked > budget)
        throw new Unreadable(
          `The zip unpacks to more than ${highestRatio} times its size, so it is not gone on with.`,
        )
    }
    const inside = at === cursor.at ? (cursor.inside ?? 0) : 0
    const place = { key: source.key, at: at + 1 }
    const trouble = troubleOf(entry)
    if (trouble !== null) {
      if (trouble !== '') yield { name: entry.path, skipped: trouble, next: { ...place, unpacked } }
      continue
    }
    try {
      for await (const found of mailsOfEntry(source, entry, inside, ownLimit, count))
        yield 'end' in found
          ? {
              ...found.mail,
              name: placeIn(entry.path, found.start),
              // What is unpacked again when it goes on inside this entry counts once.
              next: { key: source.key, at, inside: found.end, unpacked: before },
            }
          : { ...found, name: entry.path, next: { ...place, unpacked } }
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      yield { name: entry.path, skipped: error.message, next: { ...place, unpacked } }
    }
  }
}

/** '' : passed over without a word. */
const troubleOf = ({ path, isEncrypted, method }: Entry): string | null => {
  if (path.endsWith('/') || isBeside(path)) return ''
  if (isEncrypted) return 'it is encrypted'
  return method === 0 || method === 8 ? null : 'it is packed in a way that is not known here'
}

type OfEntry = { raw: Buffer } | { skipped: string }

async function* mailsOfEntry(
  source: Source,
  entry: Entry,
  inside: number,
  limit: number,
  count: (bytes: number) => void,
): AsyncGenerator<OfEntry | { mail: OfEntry; start: number; end: number }> {
  const stream = unpack(source, entry, count)
  const head = await headOf(stream)
  const kind = kindOf(entry.path, head)
  if (kind === 'mbox') {
    const whole = after(join(head, stream), inside)
    let start = inside
    for await (const { raw, end } of mailsOfMbox(whole, inside, limit)) {
      yield { mail: raw ? { raw } : tooLarge(limit), start, end }
      start = end
    }
    return
  }
  if (kind === 'mail') {
    const parts: Buffer[] = []
    let size = 0
    for await (const chunk of join(head, stream)) {
      size += chunk.length
      if (size > limit) break
      parts.push(chunk)
    }
    yield size > limit ? tooLarge(limit) : { raw: Buffer.concat(parts) }
    return
  }
  await stream.return(undefined)
  yield { skipped: kind === 'zip' ? 'a zip inside a zip is not opened' : kind.not }
}

export const tooLarge = (limit: number): { skipped: string } => ({
  skipped: `it is larger than ${limit} bytes`,
})

const enough = 4096

const headOf = async (stream: AsyncGenerator<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  while (size < enough) {
    const { value, done } = await stream.next()
    if (done) break
    parts.push(value)
    size += value.length
  }
  return Buffer.concat(parts)
}

async function* join(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  yield* rest
}

async function* after(stream: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes
  for await (const chunk of stream) {
    const part = chunk.subarray(Math.min(left, chunk.length))
    left -= chunk.length - part.length
    if (part.length > 0) yield part
  }
}
