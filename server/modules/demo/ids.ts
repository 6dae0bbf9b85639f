// UUIDs of version 7 (RFC 9562) for moments in the past, drawn from the seeded dice.
import type { Dice } from './dice.ts'

/** `order` (0 to 4095) sorts ids of the same millisecond. */
export type IdAt = (millis: number, order?: number) => string

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

export const idsFrom =
  (dice: Dice): IdAt =>
  (millis, order = 0) => {
    const time = hex(Math.floor(millis), 12)
    const variant = hex(0x80000000 + (dice.bits() >>> 2), 8)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(order, 3)}-${variant.slice(0, 4)}-${variant.slice(4)}${hex(dice.bits(), 8)}`
  }
