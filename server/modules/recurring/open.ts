// Opens a recurring ticket when its time has come: once a time, whatever crashes. A desk that was off opens one for all
// the times it missed.
import { system } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { Refused } from '../../platform/refused.ts'
import { addChecklistIn, lockTicket, nextNumber, openTicketIn } from '../tickets/index.ts'
import { loadSettings } from '../workspace/index.ts'
import { lockOne, type Row, recurrenceOf, recurringQueue, setNext, type Template } from './store.ts'
import { nextTime } from './times.ts'

const actor = system('recurring')

export const openRecurring: JobHandler = {
  queue: recurringQueue,
  concurrency: 2,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(30 * 2 ** attempts, 3600),
  run: async (desk, { workspaceId, key }, done) => {
    const number = await nextNumber(desk, workspaceId)
    try {
      await desk.db.inWorkspace(workspaceId, (tx) =>
        whenDue(desk, tx, workspaceId, key, done, (row) => openIn(desk, tx, row, number)),
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // Nothing of it is there; the next time may be better, and whoever looks sees why.
      await desk.db.inWorkspace(workspaceId, (tx) =>
        whenDue(desk, tx, workspaceId, key, done, (row) => keep(tx, row, { last_error: error.message })),
      )
    }
    desk.hints.poke(workspaceId)
  },
}

const whenDue = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  id: string,
  done: (tx: Tx) => Promise<void>,
  work: (row: Row) => Promise<void>,
): Promise<void> => {
  const row = await lockOne(tx, workspaceId, id)
  const now = desk.clock.now()
  // First, because a timer set anew below must stay.
  await done(tx)
  if (!row?.is_on || row.next_at === null) return
  const due = Temporal.Instant.from(row.next_at)
  if (Temporal.Instant.compare(due, now) > 0) return setNext(tx, row, due)
  await work(row)
  const { workingHours } = await loadSettings(tx, workspaceId)
  await setNext(tx, row, nextTime(recurrenceOf(row), workingHours, now))
}

const openIn = async (desk: Desk, tx: Tx, row: Row, number: number): Promise<void> => {
  const { workspace_id: workspaceId, id, name, next_at } = row
  const template = row.template as Template
  const { requesterEmail, checklistId, body, subject, ...more } = template
  const opened = await openTicketIn(desk, tx, workspaceId, number, {
    actor,
    requester: { email: requesterEmail },
    subject,
    text: body,
    channel: 'agent',
    ...given(more),
    because: `It recurs: ${name}.`,
  })
  const ticket = checklistId ? await lockTicket(tx, workspaceId, { id: opened.ticketId }) : null
  const isThere = checklistId ? await hasChecklist(tx, workspaceId, checklistId) : false
  if (ticket && checklistId && isThere)
    await addChecklistIn(tx, { desk, workspaceId, actor }, ticket, checklistId, { by: row.created_by })
  await keep(
    tx,
    { workspace_id: workspaceId, id },
    {
      last_at: next_at ?? iso(desk.clock.now()),
      last_ticket_id: opened.ticketId,
      last_error:
        checklistId && !isThere ? 'Its checklist is gone; the ticket was opened without tasks.' : null,
    },
  )
}

const given = <T extends object>(template: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(template).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const hasChecklist = async (tx: Tx, workspaceId: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('checklist')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined

const keep = async (
  tx: Tx,
  row: Pick<Row, 'workspace_id' | 'id'>,
  change: { last_at?: string; last_ticket_id?: string; last_error: string | null },
): Promise<void> => {
  await tx
    .updateTable('recurring_ticket')
    .set(change)
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.id)
    .execute()
}
