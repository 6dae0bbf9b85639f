// Where a page of a list sorted by name ended: opaque to the caller.
import { type Refusal, refuse } from '../../../rules/refusal.ts'

export interface Place {
  name: string
  id: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const writeCursor = (place: Place): string =>
  Buffer.from(JSON.stringify([place.name, place.id])).toString('base64url')

/** Null: from the beginning. */
export const readCursor = (cursor: string | undefined): Place | null | Refusal => {
  if (cursor === undefined) return null
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (typeof name === 'string' && !name.includes('\0') && typeof id === 'string' && uuid.test(id))
      return { name, id }
  } catch {
    // Not one of ours: refused below like any other.
  }
  const message = 'is not a cursor of this list; take `next` of the page before'
  return refuse('invalid', `query.cursor ${message}`, { faults: [{ field: 'query.cursor', message }] })
}

/** Rows were asked one more than fit: the surplus row only says that there is a next page. */
export const pageOf = <T extends { sort_name: string; id: string }>(
  rows: readonly T[],
  limit: number,
): { rows: readonly T[]; next: string | null } => {
  const last = rows[limit - 1]
  if (rows.length <= limit || !last) return { rows, next: null }
  return { rows: rows.slice(0, limit), next: writeCursor({ name: last.sort_name, id: last.id }) }
}
