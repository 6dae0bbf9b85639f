// What a delivery says: the event with the ticket as ids and plain facts, never its words.
import type { TicketState } from '../../../rules/ticket/index.ts'

export interface Told {
  type: string
  /** ISO. */
  at: string
  data: Readonly<Record<string, unknown>>
}

/** JSON, the same at every try. */
export const bodyOf = ({ type, at, data }: Told): string => JSON.stringify({ type, timestamp: at, data })

export const ticketFacts = (url: string, t: TicketState) => ({
  id: t.id,
  number: t.number,
  url: `${url}/desk/tickets/${t.number}`,
  status: t.status,
  priority: t.priority,
  impact: t.impact,
  urgency: t.urgency,
  channel: t.channel,
  requesterId: t.requesterId,
  organisationId: t.organisationId,
  teamId: t.teamId,
  assigneeId: t.assigneeId,
  serviceId: t.serviceId,
  tags: t.tags,
  dueAt: t.dueAt,
  version: t.version,
})
