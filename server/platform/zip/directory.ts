// The list of a zip's entries (APPNOTE.TXT §4.3.12 to §4.3.16), with the large-file extensions.
import type { Bytes } from './bytes.ts'

/** What makes a whole file of no use, in words. */
export class Unreadable extends Error {}

export interface Entry {
  path: string
  /** 0 as it is, 8 deflated; others are not known here. */
  method: number
  isEncrypted: boolean
  packed: number
  unpacked: number
  /** Of its local header. */
  offset: number
}

const largest = 64 * 1024 * 1024
const mostEntries = 1_000_000
const broken = (): Unreadable => new Unreadable('The zip is broken: its list of files cannot be read.')

export const readDirectory = async (source: Bytes): Promise<Entry[]> => {
  const { offset, size, count } = await findDirectory(source)
  if (size > largest || count > mostEntries)
    throw new Unreadable('The zip lists more files than can be imported at once.')
  if (offset + size > source.size) throw broken()
  const bytes = await source.readAt(offset, size)
  const entries: Entry[] = []
  for (let at = 0; at + 46 <= bytes.length && entries.length < count; ) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    const [names, extras, comments] = [28, 30, 32].map((o) => bytes.readUInt16LE(at + o)) as [
      number,
      number,
      number,
    ]
    const end = at + 46 + names + extras + comments
    if (end > bytes.length) throw broken()
    entries.push(readEntry(bytes.subarray(at, end), names, extras))
    at = end
  }
  return entries
}

const readEntry = (bytes: Buffer, names: number, extras: number): Entry => {
  const flags = bytes.readUInt16LE(8)
  const name = bytes.subarray(46, 46 + names)
  const sizes = {
    unpacked: bytes.readUInt32LE(24),
    packed: bytes.readUInt32LE(20),
    offset: bytes.readUInt32LE(42),
  }
  return {
    path: name.toString(flags & 0x800 ? 'utf8' : 'latin1').replaceAll('\\', '/'),
    method: bytes.readUInt16LE(10),
    isEncrypted: (flags & 1) !== 0,
    ...sizes,
    ...largeSizes(bytes.subarray(46 + names, 46 + names + extras), sizes),
  }
}

/** Extra field 1 holds, in this order, those of the three that do not fit into 32 bits. */
const largeSizes = <T extends Record<string, number>>(extra: Buffer, sizes: T): Partial<T> => {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      const field = extra.subarray(at + 4, at + 4 + length)
      const large = Object.keys(sizes).filter((name) => sizes[name] === 0xffffffff)
      if (field.length < large.length * 8) throw broken()
      return Object.fromEntries(
        large.map((name, i) => [name, Number(field.readBigUInt64LE(i * 8))]),
      ) as Partial<T>
    }
    at += 4 + length
  }
  return {}
}

const findDirectory = async (source: Bytes): Promise<{ offset: number; size: number; count: number }> => {
  const from = Math.max(0, source.size - 65_557)
  const tail = await source.readAt(from, source.size - from)
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (at < 0 || at + 22 > tail.length) throw broken()
  const small = {
    count: tail.readUInt16LE(at + 10),
    size: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
  }
  const isLarge = small.count === 0xffff || small.size === 0xffffffff || small.offset === 0xffffffff
  if (!isLarge || at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) return small
  const end = await source.readAt(Number(tail.readBigUInt64LE(at - 20 + 8)), 56)
  if (end.length < 56 || end.readUInt32LE(0) !== 0x06064b50) throw broken()
  return {
    count: Number(end.readBigUInt64LE(32)),
    size: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  }
}
