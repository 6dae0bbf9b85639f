// A heap of rows on its way into the database, and how a heap is written: one statement a table.

import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { ChainedEvent } from '../../platform/events/chain.ts'

export type EventRow = ChainedEvent & { workspace_id: string }
type Row = Readonly<Record<string, unknown>>

/** In the order in which foreign keys allow them to be written. */
const tables = [
  'organisation',
  'person',
  'team',
  'team_member',
  'ticket',
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
  ticket: [],
  ticket_text: [],
  message: [],
  attachment: [],
  outgoing_mail: [],
  event: [],
  event_position: [],
})

/** As the app role, under row level security, which does not allow COPY. */
export const insertRows = async (tx: Tx, rows: Rows): Promise<void> => {
  for (const table of tables) {
    const [first] = rows[table]
    if (!first) continue
    const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows[table])}::json)`.execute(
      tx,
    )
  }
}
