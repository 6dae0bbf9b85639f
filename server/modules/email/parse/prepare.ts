// Mends what would keep a whole mail from being read: an mbox line, lonely CRs.

export interface Prepared {
  bytes: Uint8Array
  /** Size of the first header block. */
  headerBytes: number
}

const cr = 13
const lf = 10

export const prepare = (raw: Uint8Array): Prepared => {
  let bytes = skipLead(raw)
  if (!bytes.includes(lf) && bytes.includes(cr)) bytes = bytes.map((b) => (b === cr ? lf : b))
  return { bytes, headerBytes: headerEnd(bytes) }
}

/** Blank lines, a byte order mark and mbox's "From " line before the headers. */
const skipLead = (raw: Uint8Array): Uint8Array => {
  let at = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  while (at < raw.length && (raw[at] === cr || raw[at] === lf)) at += 1
  const start = Buffer.from(raw.buffer, raw.byteOffset + at, Math.min(6, raw.length - at)).toString('latin1')
  if (/^>?From /.test(start)) {
    while (at < raw.length && raw[at] !== lf && raw[at] !== cr) at += 1
    while (at < raw.length && (raw[at] === cr || raw[at] === lf)) at += 1
  }
  return raw.subarray(at)
}

const headerEnd = (bytes: Uint8Array): number => {
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== lf) continue
    if (bytes[i + 1] === lf) return i + 1
    if (bytes[i + 1] === cr && bytes[i + 2] === lf) return i + 1
  }
  return bytes.length
}
