// A change of a ticket's fields: only what really differs becomes an event.
import { planFields } from '../fields/plan.ts'
import { judgeSolve } from '../fields/world.ts'
import { priorityOf } from '../priority/matrix.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { Change, TicketWorld } from './command.ts'
import type { TicketEvent } from './events.ts'
import { assignmentFault, type Plan } from './plan.ts'
import type { TicketState } from './state.ts'

export const planChange = (command: Change, ticket: TicketState, world: TicketWorld): Plan | Refusal => {
  if (command.version != null && command.version !== ticket.version)
    return refuse(
      'changed_meanwhile',
      'The ticket was changed meanwhile. Look at it as it is now, then change it again.',
      {
        data: { version: ticket.version, updatedAt: ticket.updatedAt },
      },
    )
  const fault = assignmentFault(command.teamId, command.assigneeId, world)
  if (fault) return fault
  const fields = planFields(command.fields, ticket.fields, world.fields?.definitions ?? [])
  if (isRefusal(fields)) return fields
  const events = [
    ...subject(command, ticket),
    ...place(command, ticket),
    ...assign(command, ticket),
    ...retier(command, ticket),
    ...prioritise(command, ticket),
    ...tag(command, ticket),
    ...follow(command, ticket),
    ...copy(command, ticket),
    ...fields,
    ...status(command, ticket),
  ]
  return judgeSolve(events, ticket, world) ?? { events }
}

const subject = (c: Change, t: TicketState): TicketEvent[] =>
  c.subjectId ? [{ type: 'ticket.subject_changed', data: { from: t.subjectId, to: c.subjectId } }] : []

const status = (c: Change, t: TicketState): TicketEvent[] => {
  if (c.status !== undefined)
    return c.status === t.status
      ? []
      : [{ type: 'ticket.status_changed', data: { from: t.status, to: c.status } }]
  if (t.status === 'new' && c.assigneeId && c.assigneeId !== t.assigneeId)
    return [
      {
        type: 'ticket.status_changed',
        data: { from: 'new', to: 'open' },
        because: 'It has somebody who works on it now.',
      },
    ]
  return []
}

const assign = (c: Change, t: TicketState): TicketEvent[] => {
  const from = { teamId: t.teamId, assigneeId: t.assigneeId }
  const teamId = c.teamId === undefined ? from.teamId : c.teamId
  const movesTeam = teamId !== from.teamId
  const assigneeId = c.assigneeId === undefined ? (movesTeam ? null : from.assigneeId) : c.assigneeId
  if (!movesTeam && assigneeId === from.assigneeId) return []
  const letGo = movesTeam && c.assigneeId === undefined && from.assigneeId !== null
  return [
    {
      type: 'ticket.assigned',
      data: {
        from,
        to: { teamId, assigneeId },
        ...(c.acceptBy && assigneeId ? { acceptBy: c.acceptBy } : {}),
      },
      ...(c.because ? { because: c.because } : {}),
      ...(letGo ? { because: 'Another team has it, so the person before let go of it.' } : {}),
    },
  ]
}

const place = (c: Change, t: TicketState): TicketEvent[] => {
  const from = { serviceId: t.serviceId, formId: t.formId, siteId: t.siteId }
  const to = {
    serviceId: c.serviceId === undefined ? t.serviceId : c.serviceId,
    formId: c.formId === undefined ? t.formId : c.formId,
    siteId: c.siteId === undefined ? t.siteId : c.siteId,
  }
  const isSame = from.serviceId === to.serviceId && from.formId === to.formId && from.siteId === to.siteId
  return isSame ? [] : [{ type: 'ticket.placed', data: { from, to } }]
}

const retier = (c: Change, t: TicketState): TicketEvent[] =>
  c.tier === undefined || c.tier === t.tier
    ? []
    : [{ type: 'ticket.tier_changed', data: { from: t.tier, to: c.tier } }]

const prioritise = (c: Change, t: TicketState): TicketEvent[] => {
  const impact = c.impact ?? t.impact
  const urgency = c.urgency ?? t.urgency
  const isMoved = impact !== t.impact || urgency !== t.urgency
  const priority = c.priority ?? (isMoved ? priorityOf(impact, urgency) : t.priority)
  if (!isMoved && priority === t.priority) return []
  return [
    {
      type: 'ticket.priority_changed',
      data: {
        from: { impact: t.impact, urgency: t.urgency, priority: t.priority },
        to: { impact, urgency, priority },
        isSet: c.priority !== undefined,
      },
      ...(c.priority
        ? {}
        : { because: `Impact ${impact} and urgency ${urgency} make the priority ${priority}.` }),
    },
  ]
}

const tag = (c: Change, t: TicketState): TicketEvent[] => {
  const wanted = new Set(c.tags ?? t.tags)
  for (const x of c.addTags ?? []) wanted.add(x)
  for (const x of c.removeTags ?? []) wanted.delete(x)
  return difference(t.tags, wanted, (data) => ({ type: 'ticket.tags_changed', data }))
}

const follow = (c: Change, t: TicketState): TicketEvent[] => {
  const wanted = new Set(t.followers)
  for (const x of c.addFollowerIds ?? []) wanted.add(x)
  for (const x of c.removeFollowerIds ?? []) wanted.delete(x)
  return difference(t.followers, wanted, (data) => ({ type: 'ticket.followers_changed', data }))
}

const copy = (c: Change, t: TicketState): TicketEvent[] => {
  const wanted = new Set(t.participants)
  for (const x of c.addParticipantIds ?? []) if (x !== t.requesterId) wanted.add(x)
  for (const x of c.removeParticipantIds ?? []) wanted.delete(x)
  return difference(t.participants, wanted, (data) => ({ type: 'ticket.participants_changed', data }))
}

const difference = (
  now: readonly string[],
  wanted: ReadonlySet<string>,
  event: (data: { added: string[]; removed: string[] }) => TicketEvent,
): TicketEvent[] => {
  const added = [...wanted].filter((x) => !now.includes(x))
  const removed = now.filter((x) => !wanted.has(x))
  return added.length + removed.length === 0 ? [] : [event({ added, removed })]
}
