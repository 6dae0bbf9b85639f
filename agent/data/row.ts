// Pure questions about rows of a list: which list a ticket belongs to, how a newer row replaces an older one.
import type { Ticket, TicketRow } from '../../contract/tickets.ts'
import { isOpen } from '../../rules/ticket/words.ts'
import type { Filter } from './filter.ts'

/** `placed`: the row as it was when it got its place; a change by others renews the row but not its place. */
export type ListRow = TicketRow & { placed?: TicketRow; readAt?: string | null }

export interface Reader {
  id: string
  teamIds: ReadonlySet<string>
}

/** Says whether the conditions of a list hold for a row; undefined: the row alone does not tell. */
export type Judge = (row: TicketRow) => boolean | undefined

/** undefined: only the server knows. */
export const belongs = (
  row: TicketRow,
  filter: Filter,
  reader: Reader,
  judge?: Judge,
): boolean | undefined => {
  const isNamed =
    filter.view !== undefined ||
    (inList(row, filter.list, reader) &&
      inStatus(row, filter.status) &&
      (!filter.team || row.team?.id === filter.team))
  if (!isNamed) return false
  return filter.view || filter.q ? judge?.(row) : !isAside(row)
}

/** Kept out of lists that do not ask for such tickets. */
export const isAside = (row: TicketRow): boolean =>
  row.isSpam || row.mergedInto !== null || row.snoozedUntil !== null

const inList = (row: TicketRow, list: Filter['list'], reader: Reader): boolean => {
  if (list === 'mine') return row.assignee?.id === reader.id
  if (list === 'my-teams') return row.team !== null && reader.teamIds.has(row.team.id)
  if (list === 'unassigned') return row.assignee === null
  return true
}

const inStatus = (row: TicketRow, status: Filter['status']): boolean =>
  status === 'any' || (status === 'unsolved' ? isOpen(row.status) : row.status === status)

export const renewed = (old: ListRow, row: TicketRow): ListRow =>
  row.version < old.version
    ? old
    : { ...row, placed: placeOf(old), ...(old.readAt !== undefined && { readAt: old.readAt }) }

export const placeOf = ({ placed, ...row }: ListRow): TicketRow => placed ?? row

/** The list's part of a whole ticket. */
export const rowOf = (ticket: Ticket): TicketRow => {
  const row: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(ticket)) if (!beyondRow.has(name)) row[name] = value
  return row as unknown as TicketRow
}

const beyondRow: ReadonlySet<string> = new Set<Exclude<keyof Ticket, keyof TicketRow>>([
  'impact',
  'urgency',
  'formId',
  'site',
  'clocks',
  'assignedAt',
  'acceptedAt',
  'workflowRunId',
  'followers',
  'mailbox',
  'solvedAt',
  'closedAt',
  'messages',
  'participants',
  'held',
  'scheduled',
  'sideConversations',
  'snoozeWakes',
  'mergedIntoTicket',
  'merged',
  'case',
  'parent',
  'childTickets',
  'links',
  'taskList',
  'readUntil',
])
