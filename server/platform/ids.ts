// Ids: UUID version 7 (RFC 9562), so that rows lie in the order of their making.
import { randomFillSync } from 'node:crypto'

let last = 0
let sequence = 0
// Chance is fetched for many ids at once: asking the system costs more than making the id.
const chance = Buffer.alloc(4096)
let used = chance.length

/** A fresh UUIDv7; within one millisecond of one process the ids still ascend. */
export const newId = (): string => {
  if (used === chance.length) {
    randomFillSync(chance)
    used = 0
  }
  const bytes = chance.subarray(used, used + 16)
  used += 16
  let millis = Date.now()
  if (millis <= last) {
    millis = last
    sequence += 1
    if (sequence > 0xfff) {
      millis += 1
      sequence = 0
    }
  } else sequence = 0
  last = millis
  bytes.writeUIntBE(millis, 0, 6)
  bytes[6] = 0x70 | (sequence >> 8)
  bytes[7] = sequence & 0xff
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether a text from outside has the form of an id, so that the database may be asked for it. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
