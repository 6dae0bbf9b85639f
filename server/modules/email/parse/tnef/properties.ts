// MAPI properties inside winmail.dat ([MS-OXTNEF] 2.1.3.4): the few that matter, by their numbers; the others skipped.
import { Bytes, Damaged } from './bytes.ts'

export type Properties = ReadonlyMap<number, Property>

export interface Property {
  type: number
  /** The first value's bytes. */
  value: Uint8Array
}

const fixed: Readonly<Record<number, number>> = {
  1: 0,
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}

const mostProperties = 2000
const mostValues = 5000

export const readProperties = (bytes: Uint8Array): Properties => {
  const reader = new Bytes(bytes)
  const count = reader.u32()
  if (count > mostProperties) throw new Damaged('too many properties')
  const found = new Map<number, Property>()
  for (let i = 0; i < count; i++) {
    const given = reader.u16()
    const id = reader.u16()
    if (id >= 0x8000) skipName(reader)
    const type = given & 0x0fff
    const size = fixed[type]
    const isMany = (given & 0x1000) !== 0
    const isVariable = size === undefined
    const values = isMany || isVariable ? reader.u32() : 1
    if (values > mostValues) throw new Damaged('too many values')
    for (let n = 0; n < values; n++) {
      const length = size ?? reader.u32()
      const value = reader.take(length)
      reader.pad(length)
      if (!found.has(id)) found.set(id, { type, value })
    }
  }
  return found
}

const skipName = (reader: Bytes): void => {
  reader.take(16)
  const kind = reader.u32()
  if (kind === 0) reader.take(4)
  else {
    const length = reader.u32()
    reader.take(length)
    reader.pad(length)
  }
}
