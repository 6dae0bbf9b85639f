// Pure questions about rows of a list: which list a ticket belongs to, how a newer row replaces an older one.
import type { Ticket, TicketRow } from '../../contract/tickets.ts'
import { isOpen } from '../../rules/ticket/words.ts'
import type { Filter } from './filter.ts'

/** `placedAt`: the time that gave the row its place; a change by others renews the row but not its place. */
export type ListRow = TicketRow & { placedAt?: string }

export interface Reader {
  id: string
  teamIds: ReadonlySet<string>
}

export const belongs = (row: TicketRow, filter: Filter, reader: Reader): boolean =>
  inList(row, filter.list, reader) &&
  inStatus(row, filter.status) &&
  (!filter.team || row.team?.id === filter.team)

const inList = (row: TicketRow, list: Filter['list'], reader: Reader): boolean => {
  if (list === 'mine') return row.assignee?.id === reader.id
  if (list === 'my-teams') return row.team !== null && reader.teamIds.has(row.team.id)
  if (list === 'unassigned') return row.assignee === null
  return true
}

const inStatus = (row: TicketRow, status: Filter['status']): boolean =>
  status === 'any' || (status === 'unsolved' ? isOpen(row.status) : row.status === status)

export const renewed = (old: ListRow, row: TicketRow): ListRow =>
  row.version < old.version ? old : { ...row, placedAt: old.placedAt ?? old.updatedAt }

export const placeOf = (row: ListRow): string => row.placedAt ?? row.updatedAt

/** The list's part of a whole ticket. */
export const rowOf = (ticket: Ticket): TicketRow => {
  const {
    impact: _i,
    urgency: _u,
    followers: _f,
    mailbox: _m,
    solvedAt: _s,
    closedAt: _c,
    messages: _all,
    participants: _p,
    held: _h,
    scheduled: _later,
    sideConversations: _side,
    ...row
  } = ticket
  return row
}
