// What a change of a ticket makes necessary later: waking it, chasing its requester, counting its parent's children.
//
// A timer is known by its queue and the ticket's id: a new one takes the place of the old. Who is rung looks at the
// ticket as it is then; a timer that became needless finds nothing to do.
import type { TicketState } from './state.ts'
import { isChased } from './surgery/chase.ts'
import { isOpen } from './words.ts'

export interface Timer {
  queue: 'wake-ticket' | 'chase-requester' | 'count-children'
  ticketId: string
  /** ISO; null: at once. */
  at: string | null
  data: Readonly<Record<string, unknown>>
}

export const planTimers = (before: TicketState | null, after: TicketState): Timer[] => [
  ...(after.snoozedUntil !== null && after.snoozedUntil !== before?.snoozedUntil
    ? [timer('wake-ticket', after.id, after.snoozedUntil)]
    : []),
  ...(isChased(after) && (before === null || silenceOf(before) !== silenceOf(after))
    ? [timer('chase-requester', after.id)]
    : []),
  ...countings(before, after).map((parentId) =>
    timer('count-children', parentId, null, { childId: after.id }),
  ),
]

/** Where this differs, another silence may have begun. */
const silenceOf = (t: TicketState): string =>
  [isChased(t), t.teamId, t.messageCount, t.waitingSince].join(' ')

const countings = (before: TicketState | null, after: TicketState): string[] => {
  const parents = new Set([before?.parentId, after.parentId].filter((id) => id != null))
  const isSame =
    before !== null && before.parentId === after.parentId && isOpen(before.status) === isOpen(after.status)
  return isSame ? [] : [...parents]
}

const timer = (
  queue: Timer['queue'],
  ticketId: string,
  at: string | null = null,
  data: Timer['data'] = {},
): Timer => ({ queue, ticketId, at, data })
