// The lines of a list in order: a heading for each group, then its tickets.
import type { TicketRow } from '../../contract/tickets.ts'
import { priorities, statuses } from '../../rules/ticket/words.ts'
import type { Grouping } from '../../rules/views/words.ts'
import { type ListRow, placeOf } from '../data/row.ts'
import { daysBetween } from '../data/times.ts'
import { priorityName, statusName } from '../data/words.ts'
import { t } from '../locales/i18n.ts'

export type Entry =
  | { kind: 'group'; key: string; name: string; count: number }
  | { kind: 'ticket'; key: string; row: ListRow }

export interface Ordering {
  group: Grouping | null
  sort: string
  now: number
  /** Nothing of the list is left to load. */
  isWhole: boolean
}

type Group = Extract<Entry, { kind: 'group' }> & { rows: ListRow[] }

/** Groups stand where their first ticket stands; a row keeps its group until the list is asked again. */
export const entriesOf = (rows: readonly ListRow[], { group, sort, now, isWhole }: Ordering): Entry[] => {
  if (!group) return rows.map(ticketEntry)
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const name = groupName(placeOf(row), group, sort, now)
    const known = groups.get(name)
    if (known) known.rows.push(row)
    else groups.set(name, { kind: 'group', key: `group ${name}`, name, count: 0, rows: [row] })
  }
  const all = inOrder([...groups.values()], group)
  return all.flatMap(({ rows: own, ...heading }, at): Entry[] => [
    // The last group may go on below what is loaded.
    { ...heading, count: isWhole || at < all.length - 1 ? own.length : 0 },
    ...own.map(ticketEntry),
  ])
}

const ticketEntry = (row: ListRow): Entry => ({ kind: 'ticket', key: String(row.number), row })

const inOrder = (groups: Group[], by: Grouping): Group[] => {
  const names =
    by === 'status' ? statuses.map(statusName) : by === 'priority' ? priorities.map(priorityName) : null
  return names ? groups.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name)) : groups
}

const groupName = (row: TicketRow, by: Grouping, sort: string, now: number): string => {
  if (by === 'status') return statusName(row.status)
  if (by === 'priority') return priorityName(row.priority)
  if (by === 'assignee') return row.assignee?.name ?? t('Nobody')
  if (by === 'team') return row.team?.name ?? t('No team')
  if (by === 'organisation') return row.organisation?.name ?? t('No organisation')
  if (by === 'requester') return row.requester.name
  return dayName(daysBetween(sort.startsWith('created') ? row.createdAt : row.updatedAt, now))
}

const dayName = (days: number): string => {
  if (days <= 0) return t('Today')
  if (days === 1) return t('Yesterday')
  if (days < 7) return t('In the last week')
  if (days < 31) return t('In the last month')
  return t('Earlier')
}
