// Where a page of the ledger ends.
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { isId } from '../../../platform/ids.ts'

export interface Place {
  at: string
  id: string
}

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export const writeCursor = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url')

export const readCursor = (cursor: string | undefined): Place | null | Refusal => {
  if (cursor === undefined) return null
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (typeof at === 'string' && time.test(at) && typeof id === 'string' && isId(id)) return { at, id }
  } catch {
    // Not one of ours: refused below like any other.
  }
  const message = 'is not a cursor of this list; take `next` of the page before'
  return refuse('invalid', `query.cursor ${message}`, { faults: [{ field: 'query.cursor', message }] })
}
