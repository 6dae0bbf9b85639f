// Transfer encodings: base64, quoted-printable and uuencode, read as far as they make sense.

const lf = 10
const equals = 0x3d

export const decodeTransfer = (body: Uint8Array, encoding: string): Uint8Array => {
  const name = encoding
    .replace(/\([^)]*\)/g, '')
    .replace(/[;\s].*$/s, '')
    .trim()
    .toLowerCase()
  if (name === 'base64') return decodeBase64(body)
  if (name === 'quoted-printable') return decodeQuotedPrintable(body)
  if (/^(?:x-)?uu(?:e|encode)$/.test(name)) return decodeUu(body)
  return body
}

const values = new Int8Array(256).fill(-1)
for (const [i, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  values[letter.charCodeAt(0)] = i

/** Padding in the middle ends one piece and begins another; after padding, a line that is no base64 ends it all. */
export const decodeBase64 = (body: Uint8Array): Uint8Array => {
  const out = new Uint8Array(Math.ceil((body.length * 3) / 4) + 3)
  let length = 0
  let bits = 0
  let count = 0
  let padded = false
  let sameLine = false
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] as number
    const value = values[byte] as number
    if (value >= 0) {
      if (padded && count === 0 && (sameLine || !isBase64Line(body, i))) break
      padded = false
      bits = (bits << 6) | value
      count += 1
      if (count === 4) {
        out[length++] = bits >> 16
        out[length++] = (bits >> 8) & 255
        out[length++] = bits & 255
        bits = 0
        count = 0
      }
    } else if (byte === equals) {
      length = flush(out, length, bits, count)
      if (count > 0) padded = sameLine = true
      bits = 0
      count = 0
    } else if (byte === lf) sameLine = false
  }
  length = flush(out, length, bits, count)
  return out.subarray(0, length)
}

const flush = (out: Uint8Array, length: number, bits: number, count: number): number => {
  if (count === 2) out[length++] = bits >> 4
  if (count === 3) {
    out[length++] = bits >> 10
    out[length++] = (bits >> 2) & 255
  }
  return length
}

const isBase64Line = (body: Uint8Array, at: number): boolean => {
  for (let i = at; i < body.length && body[i] !== lf && body[i] !== 13; i++)
    if ((values[body[i] as number] as number) < 0 && body[i] !== equals) return false
  return true
}

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** An `=` that begins nothing is an `=` (RFC 2045 §6.7, robust reading). */
export const decodeQuotedPrintable = (body: Uint8Array): Uint8Array => {
  const out = new Uint8Array(body.length)
  let length = 0
  for (let i = 0; i < body.length; i++) {
    const byte = body[i] as number
    if (byte !== equals) {
      out[length++] = byte
      continue
    }
    const [high, low] = [hex(body[i + 1]), hex(body[i + 2])]
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      i += 2
      continue
    }
    let end = i + 1
    while (body[end] === 32 || body[end] === 9) end += 1
    if (body[end] === 13) end += 1
    if (body[end] === lf) i = end
    else if (end >= body.length) i = body.length
    else out[length++] = byte
  }
  return out.subarray(0, length)
}

const decodeUu = (body: Uint8Array): Uint8Array => {
  const lines = Buffer.from(body).toString('latin1').split(/\r?\n/)
  const from = lines.findIndex((line) => /^begin \d{3,4} /.test(line))
  const out: number[] = []
  for (const line of lines.slice(from + 1)) {
    if (/^end\b/.test(line)) break
    const size = (line.charCodeAt(0) - 32) & 63
    const bytes: number[] = []
    for (let i = 1; i < line.length && bytes.length < size; i += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((n) => (line.charCodeAt(i + n) - 32) & 63)
      bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
    }
    for (const byte of bytes.slice(0, size)) out.push(byte & 255)
  }
  return Uint8Array.from(out)
}
