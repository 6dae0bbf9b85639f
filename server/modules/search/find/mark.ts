// Where the next page of a search begins, as an opaque cursor.
import { readCursor, writeCursor } from '../../tickets/index.ts'

export type Mark =
  | { sort: 'best'; offset: number }
  | { sort: 'newest'; at: string; id: string }
  | { sort: 'list'; part: number; at: string; number: number }

export const writeMark = (mark: Mark): string => {
  if (mark.sort === 'best') return writeCursor(['best', mark.offset])
  if (mark.sort === 'newest') return writeCursor(['newest', mark.at, mark.id])
  return writeCursor(['list', mark.part, mark.at, mark.number])
}

/** Refused unless it is one of a search in this order; `list` belongs to searches without words, in any order. */
export const readMark = (cursor: string, sort: 'best' | 'newest'): Mark => {
  const length = lengthOf(cursor)
  if (length === 4) {
    const [, part, at, number] = readCursor(cursor, ['string', 'number', 'string', 'number'] as const)
    return { sort: 'list', part, at, number }
  }
  if (sort === 'newest') {
    const [, at, id] = readCursor(cursor, ['string', 'string', 'string'] as const)
    return { sort: 'newest', at: isTime(at) ? at : refuse(), id: isId(id) ? id : refuse() }
  }
  const [, offset] = readCursor(cursor, ['string', 'number'] as const)
  return { sort: 'best', offset }
}

const lengthOf = (cursor: string): number => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value.length : 0
  } catch {
    return 0
  }
}

const isTime = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
/** As a cursor that cannot be read at all. */
const refuse = (): never => {
  readCursor('', [] as const)
  throw new Error('an empty cursor was read')
}
