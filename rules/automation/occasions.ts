// What happened, as triggers listen for it.
//
// Example: Jane answers a solved ticket → requester_wrote, status_changed and reopened.
import type { Target } from '../sla/policy.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { isOpen } from '../ticket/words.ts'
import type { Occasion, Trigger } from './rule.ts'

/** Of clock occasions with the targets they are about. */
export type Heard = ReadonlyMap<Occasion, ReadonlySet<Target | 'ola'>>

const none: ReadonlySet<Target | 'ola'> = new Set()

export const occasionsIn = (events: readonly TicketEvent[]): Heard => addOccasions(new Map(), events)

/** What was heard before, and what these events say. */
export const addOccasions = (before: Heard, events: readonly TicketEvent[]): Heard => {
  const heard = new Map(before)
  for (const event of events)
    for (const occasion of occasionsOf(event)) {
      const known = heard.get(occasion) ?? none
      heard.set(occasion, 'target' in event.data ? new Set([...known, event.data.target]) : known)
    }
  return heard
}

/** Clock occasions only of the targets it names, if it names any. */
export const hears = ({ on, targets }: Trigger, heard: Heard): boolean =>
  on.some((occasion) => {
    const about = heard.get(occasion)
    if (!about) return false
    const isClock = occasion === 'clock_warned' || occasion === 'clock_breached'
    return !isClock || targets.length === 0 || targets.some((target) => about.has(target))
  })

const occasionsOf = (event: TicketEvent): readonly Occasion[] => {
  switch (event.type) {
    case 'ticket.created':
      return ['created']
    case 'ticket.message_added':
      return messageOccasions(event.data)
    case 'ticket.status_changed': {
      const { from, to } = event.data
      return [
        'status_changed',
        ...(isOpen(to) && !isOpen(from) ? (['reopened'] as const) : []),
        ...(to === 'solved' ? (['solved'] as const) : []),
      ]
    }
    case 'ticket.assigned': {
      const { from, to } = event.data
      return [
        ...(from.assigneeId === to.assigneeId ? [] : (['assigned'] as const)),
        ...(from.teamId === to.teamId ? [] : (['team_changed'] as const)),
      ]
    }
    case 'ticket.priority_changed':
      return event.data.from.priority === event.data.to.priority ? [] : ['priority_changed']
    case 'ticket.placed':
      return event.data.from.serviceId === event.data.to.serviceId ? [] : ['service_changed']
    case 'ticket.handover_decided':
      return event.data.as === 'returned' ? ['handover_returned'] : []
    case 'ticket.approval_changed':
      return event.data.to === 'approved' || event.data.to === 'declined' ? ['approval_decided'] : []
    default: {
      const occasion = same[event.type]
      return occasion ? [occasion] : []
    }
  }
}

const same: Partial<Record<TicketEvent['type'], Occasion>> = {
  'ticket.tags_changed': 'tags_changed',
  'ticket.fields_changed': 'fields_changed',
  'ticket.requester_changed': 'requester_changed',
  'ticket.clock_warned': 'clock_warned',
  'ticket.clock_breached': 'clock_breached',
  'ticket.handed_over': 'handed_over',
  'ticket.workflow_moved': 'workflow_moved',
  'ticket.escalated': 'escalated',
}

/** The opening message is part of `created`; side conversations are nobody's occasion. */
const messageOccasions = ({
  kind,
  side,
  isAutomatic,
}: Extract<TicketEvent, { type: 'ticket.message_added' }>['data']): readonly Occasion[] => {
  if (kind === 'note') return ['note_added']
  if (kind !== 'reply' || isAutomatic) return []
  return [side === 'requester' ? 'requester_wrote' : 'team_replied']
}
