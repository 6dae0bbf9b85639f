// `column = any(list)`: one text of a statement for lists of every length, so that its plan is kept.
import { type RawBuilder, sql } from 'kysely'

export const anyOf = <T extends string | number>(
  values: readonly T[],
  type: 'text' | 'uuid' | 'bigint',
): RawBuilder<T> => sql<T>`any(${[...new Set(values)]}::${sql.raw(type)}[])`
