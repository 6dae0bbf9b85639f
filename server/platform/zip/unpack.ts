// The bytes of one entry of a zip, as they come: counted while they are unpacked, because what a zip says of its sizes
// is only what it says.
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { Bytes } from './bytes.ts'
import type { Entry } from './directory.ts'

/** Thrown in the middle of what comes out of a broken entry. */
export class Broken extends Error {}

/** `count` is told how many bytes came out, and throws what it likes when they are too many. */
export async function* unpack(
  source: Bytes,
  entry: Entry,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  const head = await source.readAt(entry.offset, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50)
    throw new Broken('its place in the zip is wrong')
  const from = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = Readable.from(packedBytes(source, from, entry.packed))
  const out = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed
  packed.once('error', (error) => out.destroy(error))
  let tooMuch: unknown = null
  try {
    for await (const chunk of out as AsyncIterable<Buffer>) {
      try {
        count(chunk.length)
      } catch (error) {
        tooMuch = error
        throw error
      }
      yield chunk
    }
  } catch (error) {
    if (error === tooMuch) throw error
    throw new Broken('it is broken inside the zip')
  } finally {
    packed.destroy()
    out.destroy()
  }
}

/** No further than the entry reaches: most are small, and there may be thousands. */
async function* packedBytes(source: Bytes, from: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; ) {
    const chunk = await source.readAt(from + at, Math.min(slice, length - at))
    if (chunk.length === 0) return
    at += chunk.length
    yield chunk
  }
}
const slice = 256 * 1024
