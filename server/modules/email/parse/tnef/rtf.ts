// Compressed RTF ([MS-OXRTFCP]): how Outlook keeps a formatted body inside winmail.dat.
import { Bytes, Damaged } from './bytes.ts'

const start =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

const largest = 10_000_000

export const readRtf = (bytes: Uint8Array): Uint8Array => {
  const reader = new Bytes(bytes)
  reader.u32()
  const size = reader.u32()
  const kind = Buffer.from(reader.take(4)).toString('latin1')
  reader.u32()
  if (size > largest) throw new Damaged('too large')
  if (kind === 'MELA') return Uint8Array.from(reader.take(Math.min(size, reader.left)))
  if (kind !== 'LZFu') throw new Damaged('an unknown compression')
  const window = Buffer.alloc(4096)
  let at = window.write(start, 'latin1')
  const out = new Uint8Array(size)
  let length = 0
  const put = (byte: number): void => {
    if (length < size) out[length++] = byte
    window[at] = byte
    at = (at + 1) % 4096
  }
  while (reader.left > 0 && length < size) {
    const control = reader.u8()
    for (let bit = 0; bit < 8 && reader.left > 0 && length < size; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(reader.u8())
        continue
      }
      if (reader.left < 2) return out.subarray(0, length)
      const reference = (reader.u8() << 8) | reader.u8()
      const from = reference >> 4
      if (from === at) return out.subarray(0, length)
      for (let i = 0; i < (reference & 15) + 2; i++) put(window[(from + i) % 4096] as number)
    }
  }
  return out.subarray(0, length)
}
