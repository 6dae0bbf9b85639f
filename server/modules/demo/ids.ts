// UUIDs of version 7 (RFC 9562) for moments in the past, drawn from the seeded dice.
import type { Dice } from './dice.ts'

/** `order` (0 to 4095) sorts ids of the same millisecond. */
export type IdAt = (millis: number, order?: number) => string

/** Millions of ids are made: every group of four digits is looked up. */
const four = Array.from({ length: 0x10000 }, (_, n) => n.toString(16).padStart(4, '0'))

export const idsFrom =
  (dice: Dice): IdAt =>
  (millis, order = 0) => {
    const whole = Math.floor(millis)
    const high = Math.floor(whole / 0x10000)
    const [a, b] = [dice.bits(), dice.bits()]
    const time = `${four[high >>> 16]}${four[high & 0xffff]}-${four[whole % 0x10000]}`
    return `${time}-${four[0x7000 | order]}-${four[0x8000 | (a >>> 18)]}-${four[a & 0xffff]}${four[b >>> 16]}${four[b & 0xffff]}`
  }
