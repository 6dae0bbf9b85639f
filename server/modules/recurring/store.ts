// The rows of recurring tickets, and their timers.
import type { Selectable } from 'kysely'
import type { RecurringTicket } from '../../../contract/surgery.ts'
import type { WorkingHours } from '../../../contract/workspace.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import type { Tables } from '../../platform/tables.ts'
import { nextTimes, type Recurrence } from './times.ts'

export type Row = Selectable<Tables['recurring_ticket']>
export type Template = RecurringTicket['template']

export const recurringQueue = 'recurring-ticket'

export const loadAll = (tx: Tx, workspaceId: string): Promise<Row[]> =>
  tx
    .selectFrom('recurring_ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute()

export const lockOne = async (tx: Tx, workspaceId: string, id: string): Promise<Row | null> =>
  (await tx
    .selectFrom('recurring_ticket')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) ?? null

/** Keeps when it is opened next and rings then; null: never again, or not while it is off. */
export const setNext = async (
  tx: Tx,
  row: Pick<Row, 'workspace_id' | 'id'>,
  next: Temporal.Instant | null,
): Promise<void> => {
  await tx
    .updateTable('recurring_ticket')
    .set({ next_at: next === null ? null : iso(next) })
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.id)
    .execute()
  if (next)
    await scheduleJob(tx, { workspaceId: row.workspace_id, queue: recurringQueue, key: row.id, runAt: next })
}

export const recurrenceOf = (row: Row): Recurrence => ({
  rule: row.rule,
  startsAt: row.starts_at,
  zone: row.zone,
  outside: row.outside,
})

export const present = async (
  tx: Tx,
  rows: readonly Row[],
  hours: WorkingHours,
  now: Temporal.Instant,
): Promise<RecurringTicket[]> => {
  const ids = rows.flatMap((r) => r.last_ticket_id ?? [])
  const numbers =
    ids.length === 0
      ? []
      : await tx.selectFrom('ticket').select(['id', 'number']).where('id', 'in', ids).execute()
  const numberOf = new Map(numbers.map((t) => [t.id, t.number]))
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    template: r.template as Template,
    rule: r.rule,
    startsAt: r.starts_at,
    zone: r.zone,
    outside: r.outside,
    isOn: r.is_on,
    nextAt: r.next_at,
    lastAt: r.last_at,
    lastNumber: r.last_ticket_id ? (numberOf.get(r.last_ticket_id) ?? null) : null,
    lastError: r.last_error,
    upcoming: r.is_on ? nextTimes(recurrenceOf(r), hours, now, 5).map(iso) : [],
  }))
}
