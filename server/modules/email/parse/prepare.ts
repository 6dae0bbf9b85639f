// Mends what would keep a whole mail from being read: an mbox line, lonely CRs, 8-bit headers in an old charset.

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
  const end = headerEnd(bytes)
  const head = bytes.subarray(0, end)
  const mended = isUtf8(head) ? null : latinLines(head)
  return {
    bytes: mended ? joined(mended, bytes.subarray(end)) : bytes,
    headerBytes: end,
  }
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

export const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Line by line: what is not UTF-8 is read as windows-1252, the commonest of the unlabelled. */
const latinLines = (head: Uint8Array): Uint8Array => {
  const decoder = new TextDecoder('windows-1252')
  const lines: Uint8Array[] = []
  let start = 0
  for (let i = 0; i <= head.length; i++) {
    if (i < head.length && head[i] !== lf) continue
    const line = head.subarray(start, Math.min(i + 1, head.length))
    lines.push(isUtf8(line) ? line : new TextEncoder().encode(decoder.decode(line)))
    start = i + 1
  }
  return Buffer.concat(lines)
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
