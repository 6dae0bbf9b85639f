// Sending the same form twice (a double press, a reload) makes one thing: its ids follow from the form's own
// random mark and from what was sent. The same mark with other words is another sending.
import { createHash, randomBytes } from 'node:crypto'

export const newMark = (): string => randomBytes(18).toString('base64url')

/** A UUID, version 8 (RFC 9562). A form without a proper mark gets a mark of its own. */
export const idsOnce = (mark: string, sent: readonly unknown[]): ((what: string) => string) => {
  const own = /^[A-Za-z0-9_-]{24}$/.test(mark) ? mark : newMark()
  const content = JSON.stringify(sent)
  return (what) => {
    const bytes = createHash('sha256').update(`${own}\n${what}\n${content}`).digest()
    bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
    const hex = bytes.toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
  }
}
