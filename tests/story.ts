// The same story twice: every ticket as its row tells it and as its events tell it, and a log whose chain holds.
import { type Selectable, sql } from 'kysely'
import type { FieldValues } from '../rules/ticket/fields.ts'
import { applyAll, type TicketEvent, type TicketState } from '../rules/ticket/index.ts'
import { rowOf } from '../server/modules/tickets/store/state.ts'
import type { Database, Tx } from '../server/platform/database.ts'
import { verifyChain } from '../server/platform/events/verify.ts'
import type { TicketTable } from '../server/platform/tables.ts'
import { until } from './harness/until.ts'

/** Throws with every difference it finds, in any workspace. Waits until the relay has placed all events. */
export const checkStory = async (db: Database): Promise<void> => {
  const workspaces = await db.directory.selectFrom('workspace').select(['id', 'slug']).execute()
  for (const { id, slug } of workspaces) {
    // Mails may still be going out, each with an event of its own.
    await until(`all events of ${slug} have a position`, () => isPlaced(db, id))
    const chain = await verifyChain(db, id)
    const faults = await db.inWorkspace(id, (tx) => differences(tx, id))
    if (!chain.intact) faults.push(`position ${chain.bad?.position}: ${chain.bad?.reason}`)
    if (faults.length > 0) throw new Error(`${slug} tells two stories:\n${faults.slice(0, 20).join('\n')}`)
  }
}

const isPlaced = (db: Database, workspaceId: string): Promise<boolean> =>
  db.inWorkspace(workspaceId, async (tx) => {
    const { rows } = await sql<{ events: number; places: number; waiting: number }>`
      select (select count(*) from event) as events, (select count(*) from event_position) as places,
        (select count(*) from event_pending)
          + (select count(*) from job where queue = 'count-children' and run_at < 'infinity') as waiting`.execute(
      tx,
    )
    const [row] = rows
    return row !== undefined && row.events === row.places && row.waiting === 0
  })

/** jsonb comes back as a value with its keys in an order of its own; a row to write holds it as text. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, inOrder(part)]))
}
const isJson = (column: string): boolean => column.startsWith('field') || column === 'clocks'

/** Words of the text fields: their state is the id of a text. */
const wordsOf = (fields: FieldValues, texts: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const words = typeof value === 'string' ? texts.get(value) : undefined
      return words === undefined ? [] : [[key, words]]
    }),
  )

const differences = async (tx: Tx, workspaceId: string): Promise<string[]> => {
  const faults: string[] = []
  const rows = await tx.selectFrom('ticket').selectAll().where('workspace_id', '=', workspaceId).execute()
  const stories = await loadStories(tx, workspaceId)
  const texts = new Map(
    (await tx.selectFrom('ticket_text').select(['id', 'value']).execute()).map((t) => [t.id, t.value]),
  )
  const messages = await perTicket(tx, 'message', 'aside')
  const attachments = await perTicket(tx, 'attachment')
  const tasks = await tx.selectFrom('ticket_task').select(['ticket_id', 'done_at']).execute()
  for (const row of rows) {
    const commits = stories.get(row.id) ?? []
    const told = foldCommits(row.id, commits)
    const taken = takenIn(commits)
    stories.delete(row.id)
    const expected = rowOf(workspaceId, told, {
      subject: texts.get(told.subjectId) ?? '',
      preview: row.preview,
      fields: wordsOf(told.fields, texts),
    })
    if (told.messageCount - taken.messages !== (messages.get(row.id) ?? 0))
      faults.push(`ticket ${row.number}: messages and their events differ in number`)
    if (told.attachmentCount - taken.attachments !== (attachments.get(row.id) ?? 0))
      faults.push(`ticket ${row.number}: attachments and their events differ in number`)
    faults.push(...around(row, taken.ids, rows, tasks))
    for (const [column, told] of Object.entries(expected)) {
      const value = isJson(column) ? inOrder(JSON.parse(String(told))) : told
      const kept = inOrder(row[column as keyof typeof row])
      if (JSON.stringify(kept) !== JSON.stringify(value))
        faults.push(
          `ticket ${row.number}: ${column} is ${JSON.stringify(kept)}, its events tell ${JSON.stringify(value)}`,
        )
    }
  }
  for (const id of stories.keys()) faults.push(`events of ticket ${id}, which has no row`)
  return faults
}

/** What a ticket shows and counts of others because they were merged into it. */
const takenIn = (commits: readonly Commit[]) => {
  const taken = { ids: new Set<string>(), messages: 0, attachments: 0 }
  for (const { type, data } of commits.flatMap((c) => c.events))
    if (type === 'ticket.took_in' || type === 'ticket.gave_back') {
      const sign = type === 'ticket.took_in' ? 1 : -1
      taken.messages += sign * data.messages
      taken.attachments += sign * data.attachments
      if (sign === 1) taken.ids.add(data.ticketId)
      else taken.ids.delete(data.ticketId)
    }
  return taken
}

type Row = Selectable<TicketTable>

/** Merged tickets, children and tasks as their own rows tell. */
const around = (
  row: Row,
  taken: ReadonlySet<string>,
  rows: readonly Row[],
  tasks: readonly { ticket_id: string; done_at: string | null }[],
): string[] => {
  const merged = rows.filter((r) => r.merged_into === row.id).map((r) => r.id)
  const children = rows.filter((r) => r.parent_id === row.id)
  const own = tasks.filter((t) => t.ticket_id === row.id)
  const counts = [
    ['merged', [...taken].toSorted().join(), merged.toSorted().join()],
    ['children', row.child_count, children.length],
    ['open children', row.open_child_count, children.filter((c) => c.is_open).length],
    ['tasks', row.task_count, own.length],
    ['open tasks', row.open_task_count, own.filter((t) => t.done_at === null).length],
  ]
  return counts.flatMap(([what, told, kept]) =>
    told === kept ? [] : [`ticket ${row.number}: ${what}: rows tell ${kept}, its events ${told}`],
  )
}

interface Commit {
  at: string
  events: TicketEvent[]
}

/** Events of each ticket in order, gathered by the commit that wrote them: each made one version. */
const loadStories = async (tx: Tx, workspaceId: string): Promise<Map<string, Commit[]>> => {
  const rows = await tx
    .selectFrom('event')
    .select(['subject_id', 'type', 'data', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('subject_type', '=', 'ticket')
    .orderBy('subject_id')
    .orderBy('id')
    .execute()
  const stories = new Map<string, Commit[]>()
  for (const { subject_id, type, data, at } of rows) {
    const commits = stories.get(subject_id) ?? []
    stories.set(subject_id, commits)
    const version = (data as { version: number }).version
    if (version !== commits.length) commits.push({ at, events: [] })
    if (version !== commits.length)
      throw new Error(`ticket ${subject_id}: version ${version} follows ${commits.length - 1}`)
    commits.at(-1)?.events.push({ type, data } as unknown as TicketEvent)
  }
  return stories
}

const foldCommits = (id: string, commits: readonly Commit[]): TicketState => {
  let state: TicketState | null = null
  for (const { at, events } of commits) state = applyAll(state, id, events, at)
  if (state === null) throw new Error(`ticket ${id} has no events`)
  return state
}

/** `but`: messages of this kind don't count for the ticket. */
const perTicket = async (
  tx: Tx,
  table: 'message' | 'attachment',
  but?: 'aside',
): Promise<Map<string, number>> => {
  const rows = await tx
    .selectFrom(table)
    .$if(but !== undefined, (q) => q.where('kind' as never, '<>', but as never))
    .select(['ticket_id', (e) => e.fn.countAll<number>().as('n')])
    .groupBy('ticket_id')
    .execute()
  return new Map(rows.map((r) => [r.ticket_id, r.n]))
}
