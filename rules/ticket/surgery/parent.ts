// Parents and children: one ticket that stands for several.
//
// Policy. One level: a child has no children, a parent has no parent; who needs more links tickets. Nothing is closed
// by itself: when the parent is solved its children stay open until somebody answers or closes them all, and when the
// last child is finished the parent only shows it (and wakes, when it was snoozed until then). The parent counts its
// children: all, and those not finished. Waiting times, followers and statistics of each stay its own.
// Example: a failed switch is the parent, five "no network" its children. Ana answers all children with "solved" →
// each requester gets a mail in their own ticket, the parent shows 0 of 5 open.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import type { CountChildren, SetParent } from './command.ts'
import { wokenByChildren } from './snooze.ts'

export const planParent = ({ parent }: SetParent, ticket: TicketState): TicketEvent[] | Refusal => {
  const to = parent?.id ?? null
  if (to === ticket.parentId) return []
  const why = parent ? whyNot(parent, ticket) : null
  if (why) return refuse('not_possible', why)
  return [{ type: 'ticket.parent_changed', data: { from: ticket.parentId, to } }]
}

const whyNot = (parent: TicketState, ticket: TicketState): string | null => {
  if (parent.id === ticket.id) return 'A ticket cannot be its own parent.'
  if (parent.mergedInto !== null) return `Ticket ${parent.number} was merged into another.`
  if (parent.parentId !== null) return `Ticket ${parent.number} is a child itself, and children have none.`
  return ticket.childCount > 0
    ? 'It has children of its own, and children have none. Take them away first.'
    : null
}

export const planChildren = (command: CountChildren, ticket: TicketState): TicketEvent[] => {
  const { count, open, childId } = command
  if (count === ticket.childCount && open === ticket.openChildCount) return []
  return [
    { type: 'ticket.children_changed', data: { count, open, childId } },
    ...wokenByChildren(ticket, open),
  ]
}
