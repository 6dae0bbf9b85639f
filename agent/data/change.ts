// Changing tickets: shown at once, sent one after the other per ticket, put back with the reason if refused.
import type { z } from 'zod'
import type { Ticket, TicketRow, tickets } from '../../contract/tickets.ts'
import { api } from './api.ts'
import { client } from './client.ts'
import { findRow, placeRow, restoreRow } from './lists.ts'
import { preview } from './preview.ts'
import { ticketQuery } from './queries.ts'
import { rowOf } from './row.ts'
import { keepTicket, knownTicket } from './tickets.ts'

export type Change = z.input<NonNullable<typeof tickets.change.body>>

const queues = new Map<number, Promise<unknown>>()
const pending = new Map<number, number>()

/** Live rows of a ticket wait while a change of mine is on its way: its answer will be newer. */
export const isChanging = (number: number) => (pending.get(number) ?? 0) > 0

/** Resolves to the change that undoes it; rejects when the server refused (and all is as before). */
export const changeTicket = async (number: number, change: Change): Promise<Change> => {
  const before: Ticket | TicketRow | undefined = knownTicket(number) ?? findRow(number)
  const old =
    !before || (needsWhole(change) && !isWhole(before))
      ? await client.ensureQueryData(ticketQuery(number))
      : before
  const row = findRow(number)
  show(number, change)
  pending.set(number, (pending.get(number) ?? 0) + 1)
  try {
    const now = await inTurn(number, () => api.tickets.change({ params: { number }, body: change }))
    // A later change of mine is already on screen: its own answer will say how things are.
    if (pending.get(number) === 1) keepTicket(now)
    return { ...inverse(change, old), ...followed(old, now) }
  } catch (error) {
    if (row) restoreRow(row)
    if (isWhole(old)) client.setQueryData(ticketQuery(number).queryKey, old)
    void client.invalidateQueries({ queryKey: ticketQuery(number).queryKey })
    throw error
  } finally {
    pending.set(number, (pending.get(number) ?? 1) - 1)
  }
}

const show = (number: number, change: Change) => {
  const ticket = knownTicket(number)
  if (ticket) client.setQueryData(ticketQuery(number).queryKey, preview(ticket, change))
  const row = ticket ? rowOf(ticket) : findRow(number)
  if (row) placeRow(preview(row, change), true)
}

const inTurn = <T>(number: number, act: () => Promise<T>): Promise<T> => {
  const turn = (queues.get(number) ?? Promise.resolve()).then(act, act)
  queues.set(number, turn)
  return turn
}

const isWhole = (ticket: Ticket | TicketRow): ticket is Ticket => 'messages' in ticket

const needsWhole = (c: Change) =>
  c.impact !== undefined || c.urgency !== undefined || Boolean(c.addFollowerIds || c.removeFollowerIds)

const inverse = (change: Change, old: Ticket | TicketRow): Change => ({
  ...(change.subject !== undefined && { subject: old.subject }),
  ...(change.status !== undefined && { status: old.status }),
  ...(change.teamId !== undefined && { teamId: old.team?.id ?? null }),
  ...(change.assigneeId !== undefined && { assigneeId: old.assignee?.id ?? null }),
  ...((change.tags ?? change.addTags ?? change.removeTags) !== undefined && { tags: old.tags }),
  ...('impact' in old && change.impact !== undefined && { impact: old.impact }),
  ...('impact' in old && change.urgency !== undefined && { urgency: old.urgency }),
  ...(change.addFollowerIds && { removeFollowerIds: change.addFollowerIds }),
  ...(change.removeFollowerIds && { addFollowerIds: change.removeFollowerIds }),
  ...(change.fields && { fields: fieldsBefore(change.fields, old.fields) }),
})

const fieldsBefore = (changed: NonNullable<Change['fields']>, old: Ticket['fields']): Change['fields'] =>
  Object.fromEntries(Object.keys(changed).map((key) => [key, old[key] ?? null]))

/** What the desk changed along with it: a first assignee opens a new ticket, another team lets its assignee go. */
const followed = (old: Ticket | TicketRow, now: Ticket): Change => ({
  ...(old.status !== now.status && { status: old.status }),
  ...(old.assignee?.id !== now.assignee?.id && { assigneeId: old.assignee?.id ?? null }),
})
