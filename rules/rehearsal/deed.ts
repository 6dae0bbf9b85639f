// What was done to a ticket at one time by one hand, without what the law of then added.
import type { Actor } from '../actor.ts'
import { priorityOf } from '../priority/matrix.ts'
import type { TicketEvent } from '../ticket/events.ts'

export interface Deed {
  /** ISO. */
  at: string
  actor: Actor
  events: readonly TicketEvent[]
  /** Words of the message that came with it, where the law asks for words. */
  said: string | null
  /** Somebody of the team did it: it waits for people at work. */
  isWork: boolean
}

/** Parts of the desk that act for the law of then. */
export const lawful = ['sla', 'rule'] as const

/** What was asked for in a commit; a priority of the matrix is the plain matrix's again. */
export const askedOf = (events: readonly { event: TicketEvent; actor: Actor }[]): TicketEvent[] =>
  events
    .filter(({ actor }) => actor.kind === 'person' || !lawful.some((name) => name === actor.name))
    .map(({ event }) => plainly(event))

const plainly = (event: TicketEvent): TicketEvent => {
  if (event.type === 'ticket.created' && !event.data.isPrioritySet) {
    const { impact, urgency } = event.data
    return { ...event, data: { ...event.data, priority: priorityOf(impact, urgency) } }
  }
  if (event.type === 'ticket.priority_changed' && event.because?.startsWith('Impact ')) {
    const { impact, urgency } = event.data.to
    return {
      ...event,
      data: { ...event.data, to: { ...event.data.to, priority: priorityOf(impact, urgency) } },
    }
  }
  return event
}
