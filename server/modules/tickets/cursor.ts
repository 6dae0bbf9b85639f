// Opaque cursors of the lists.
import { refuse } from '../../../rules/refusal.ts'
import { Refused } from '../../platform/refused.ts'

export const writeCursor = (value: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url')

/** Strings and numbers as they were written, or a refusal that names the field. */
export const readCursor = <T extends readonly ('string' | 'number')[]>(
  cursor: string,
  types: T,
): { [K in keyof T]: T[K] extends 'string' ? string : number } => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(value) && value.length === types.length && value.every((v, i) => typeof v === types[i]))
      return value as unknown as { [K in keyof T]: T[K] extends 'string' ? string : number }
  } catch {
    // Not ours: refused below like every other.
  }
  throw new Refused(
    refuse('invalid', 'The cursor is not one of this list.', {
      faults: [
        { field: 'query.cursor', message: 'is not a cursor of this list; leave it out to begin anew' },
      ],
    }),
  )
}
