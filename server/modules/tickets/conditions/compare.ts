// Comparisons as SQL. Signs come from a closed list, what is compared with is always a parameter.
import { type RawBuilder, sql } from 'kysely'
import { letters } from '../../../../rules/conditions/letters.ts'

type Sql = RawBuilder<unknown>

const signs = { '<': sql`<`, '<=': sql`<=`, '>': sql`>`, '>=': sql`>=` } as const
export const orderSign = (op: keyof typeof signs): Sql => signs[op]

/** The same letters that `plainLetters` changes. */
export const plain = (text: Sql): Sql => sql`translate(${text}, ${letters.from}::text, ${letters.to}::text)`

export const compared = (ask: 'contains' | 'equals', text: Sql, wanted: string): RawBuilder<boolean> =>
  ask === 'contains' ? sql`strpos(${text}, ${wanted}::text) > 0` : sql`${text} = ${wanted}::text`
