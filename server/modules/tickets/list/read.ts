// Reads the tickets of one range in order, a piece at a time, keeping those a condition holds for.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Part } from './orders.ts'
import type { Range } from './ranges.ts'

export interface Key {
  id: string
  /** Of the part's column; times as ISO. */
  at: string | number
  number: number
}
export type Place = Omit<Key, 'id'>

export interface Reading {
  workspaceId: string
  part: Part
  range: Range
  holds: RawBuilder<boolean>
  changedSince: string | null
}

/** Whether `a` stands before `b` in the part. */
export const isBefore = (part: Part, a: Place, b: Place): boolean => {
  const way = a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1
  return part.isDown ? way > 0 : way < 0
}

/** Up to `limit` of the next `length` tickets of the range. */
export const readPiece = async (
  tx: Tx,
  reading: Reading,
  after: Place | null,
  length: number,
  limit: number,
): Promise<Key[]> => {
  const { rows } = await sql<Key>`
    /* varied */ select t.id, t.${at(reading)} as at, t.number
    from (select t.* from ${piece(reading, after, length)}) t
    where ${reading.holds} limit ${limit}`.execute(tx)
  return rows
}

/** How many of the next `length` tickets the condition holds for, at most `limit`. */
export const countPiece = async (
  tx: Tx,
  reading: Reading,
  after: Place | null,
  length: number,
  limit: number,
): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    /* varied */ select count(*) as n from (
      select from (select t.* from ${piece(reading, after, length)}) t where ${reading.holds} limit ${limit}
    ) found`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Where the next `length` tickets end; null: the range ends before. */
export const endOfPiece = async (
  tx: Tx,
  reading: Reading,
  after: Place | null,
  length: number,
): Promise<Place | null> => {
  const { rows } = await sql<Place>`
    /* varied */ select t.${at(reading)} as at, t.number
    from ${piece(reading, after, 1)} offset ${sql.raw(String(length - 1))}`.execute(tx)
  return rows[0] ?? null
}

const at = ({ part }: Reading) => sql.ref(part.column)

const piece = (reading: Reading, after: Place | null, length: number): RawBuilder<unknown> => {
  const { part, range, workspaceId, changedSince } = reading
  const way = part.isDown ? sql`desc` : sql`asc`
  const since =
    changedSince !== null && part.isByChange ? sql` and t.updated_at >= ${changedSince}::timestamptz` : sql``
  const next = after ? sql` and ${isAfter(part, after)}` : sql``
  const order =
    part.column === 'number' ? sql`t.number ${way}` : sql`t.${at(reading)} ${way}, t.number ${way}`
  return sql`ticket t where t.workspace_id = ${workspaceId} and ${range}${since}${next}
    order by ${order} limit ${sql.raw(String(length))}`
}

export const isAfter = (part: Part, after: Place): RawBuilder<boolean> => {
  const sign = part.isDown ? sql`<` : sql`>`
  if (part.column === 'number') return sql`t.number ${sign} ${after.number}::bigint`
  return sql`(t.${sql.ref(part.column)}, t.number) ${sign} (${after.at}::timestamptz, ${after.number}::bigint)`
}
