// A heap of rows on its way into the database, and how a heap is written: one statement a table.

import { type RawBuilder, sql } from 'kysely'
import type { ChainedEvent } from '../../platform/events/chain.ts'

export type EventRow = ChainedEvent & { workspace_id: string }
type Row = Readonly<Record<string, unknown>>

const tables = [
  'organisation',
  'person',
  'team',
  'team_member',
  'law_item',
  'law_version',
  'ticket',
  'ticket_tag',
  'ticket_text',
  'message',
  'attachment',
  'outgoing_mail',
  'event',
  'event_position',
] as const
export type Rows = { [T in Exclude<(typeof tables)[number], 'event'>]: Row[] } & { event: EventRow[] }

export const noRows = (): Rows => ({
  organisation: [],
  person: [],
  team: [],
  team_member: [],
  law_item: [],
  law_version: [],
  ticket: [],
  ticket_tag: [],
  ticket_text: [],
  message: [],
  attachment: [],
  outgoing_mail: [],
  event: [],
  event_position: [],
})

/**
 * As the app role, under row level security, which does not allow COPY. One statement for all tables: foreign
 * keys are checked at its end, and this process is free to invent the next rows meanwhile.
 */
export const insertOf = (rows: Rows): RawBuilder<unknown> => {
  const inserts = tables
    .filter((table) => rows[table].length > 0)
    .map((table) => insertInto(table, rows[table]))
  return sql`with ${sql.join(inserts.map((insert, n) => sql`${sql.ref(`part${n}`)} as (${insert})`))} select 1`
}

const insertInto = (table: string, rows: readonly object[]): RawBuilder<unknown> => {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)))
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`
}
