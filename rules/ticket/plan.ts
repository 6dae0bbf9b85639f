// What shall happen when something is asked of a ticket, decided before anything is written.
//
// - A new ticket is `new`; priority follows from impact and urgency (medium unless told), unless somebody sets it.
// - A priority set by hand stays until impact or urgency change.
// - The first public word or change of a technician opens a new ticket; whoever replies to an unassigned one takes it.
// - A requester's message wakes a ticket that is pending, on hold, solved or closed: it is open again.
// - A note never changes anything for the requester.
// - A reply to be sent later is cancelled when the other side writes first: it was written without knowing that.
// - Assigning a person keeps the team; setting another team lets go of the person unless one is named too.
// - Merging, splitting, snoozing and the like: rules/ticket/surgery, a file each.
// - Custom fields: rules/fields. Whoever of the team solves a ticket fills in what must be filled in.
// Example: Jane answers a solved ticket → message_added, status_changed solved → open because "Jane answered".

import { planFields } from '../fields/plan.ts'
import { priorityOf } from '../priority/matrix.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { TicketCommand, TicketWorld } from './command.ts'
import type { DeskCommand } from './desk/command.ts'
import { acceptedByActing } from './desk/dispatch.ts'
import { planDesk } from './desk/plan.ts'
import type { TicketEvent } from './events.ts'
import { planChange } from './plan-change.ts'
import { planMessage } from './plan-message.ts'
import { cancelled, planSchedule } from './plan-schedule.ts'
import type { TicketState } from './state.ts'
import { judgeMerged, planSurgery } from './surgery/plan.ts'
import { wokenByEnd } from './surgery/snooze.ts'

export interface Plan {
  events: readonly TicketEvent[]
}

/** Pure: the same command in the same world gives the same plan. No events means nothing would change. */
export const plan = (command: TicketCommand, world: TicketWorld): Plan | Refusal => {
  if (command.do === 'open') return planOpen(command, world)
  const { ticket } = world
  if (ticket === null) return refuse('not_found', 'There is no such ticket.')
  const planned = judgeMerged(command, ticket) ?? planOne(command, ticket, world)
  if (isRefusal(planned)) return planned
  const besides = [...wokenByEnd(ticket, planned.events), ...acceptedByActing(ticket, planned.events, world)]
  return besides.length === 0 ? planned : { events: [...planned.events, ...besides] }
}

const planOne = (
  command: Exclude<TicketCommand, { do: 'open' }>,
  ticket: TicketState,
  world: TicketWorld,
): Plan | Refusal => {
  if (command.do === 'message') return planMessage(command, ticket, world)
  if (command.do === 'hold') {
    const { mailId, because } = command
    return { events: [{ type: 'ticket.mail_held', data: { mailId }, because }] }
  }
  if (command.do === 'decide') {
    const { mailId, as } = command
    return { events: [{ type: 'ticket.held_mail_decided', data: { mailId, as } }] }
  }
  if (command.do === 'schedule') return planSchedule(command, ticket, world)
  if (command.do === 'unschedule') {
    const { scheduledId, because } = command
    return { events: [cancelled(scheduledId, because)] }
  }
  if (command.do === 'side') {
    const { conversationId, from, to } = command
    return {
      events:
        from === to ? [] : [{ type: 'ticket.side_conversation_changed', data: { conversationId, from, to } }],
    }
  }
  if (command.do === 'change') return planChange(command, ticket, world)
  const events = isDesk(command) ? planDesk(command, ticket, world) : planSurgery(command, ticket, world)
  return isRefusal(events) ? events : { events }
}

const desk: ReadonlySet<TicketCommand['do']> = new Set<DeskCommand['do']>([
  'promise',
  'tick',
  'replay_clocks',
  'triage',
  'untriage',
  'accept',
  'give',
  'let_go',
  'hand_over',
  'decide_handover',
  'set_tier',
  'plan_visit',
  'change_visit',
  'escalate',
  'record_rule',
  'approval',
  'workflow',
  'ask_information',
  'give_information',
])
const isDesk = (command: TicketCommand): command is DeskCommand => desk.has(command.do)

const planOpen = (command: Extract<TicketCommand, { do: 'open' }>, world: TicketWorld): Plan | Refusal => {
  const fault = assignmentFault(command.teamId, command.assigneeId, world)
  if (fault) return fault
  const fields = planFields(command.fields, {}, world.fields?.definitions ?? [])
  if (isRefusal(fields)) return fields
  const impact = command.impact ?? 'medium'
  const urgency = command.urgency ?? 'medium'
  const { because } = command
  const created: TicketEvent = {
    type: 'ticket.created',
    data: {
      number: command.number,
      subjectId: command.subjectId,
      channel: command.channel,
      requesterId: command.requester.id,
      organisationId: command.requester.organisationId,
      teamId: command.teamId ?? null,
      assigneeId: command.assigneeId ?? null,
      mailboxId: command.mailboxId ?? null,
      impact,
      urgency,
      priority: command.priority ?? priorityOf(impact, urgency),
      tags: [...new Set(command.tags ?? [])],
      followers: [...new Set(command.followerIds ?? [])],
      ...(command.serviceId ? { serviceId: command.serviceId } : {}),
      ...(command.formId ? { formId: command.formId } : {}),
      ...(command.siteId ? { siteId: command.siteId } : {}),
      ...(command.priority ? { isPrioritySet: true } : {}),
    },
    ...(because ? { because } : {}),
  }
  const said: TicketEvent = {
    type: 'ticket.message_added',
    data: {
      messageId: command.messageId,
      kind: 'request',
      side: 'requester',
      authorId: command.authorId,
      attachments: command.attachments,
    },
  }
  const copied = (command.participantIds ?? []).filter((id) => id !== command.requester.id)
  return { events: [created, said, ...copyIn(copied, []), ...fields] }
}

/** Whoever is copied in and was not before. */
export const copyIn = (ids: readonly string[], before: readonly string[]): TicketEvent[] => {
  const added = [...new Set(ids)].filter((id) => !before.includes(id))
  return added.length === 0 ? [] : [{ type: 'ticket.participants_changed', data: { added, removed: [] } }]
}

export const assignmentFault = (
  teamId: string | null | undefined,
  assigneeId: string | null | undefined,
  world: TicketWorld,
): Refusal | null => {
  if (teamId && !world.teams.has(teamId))
    return refuse('invalid', 'There is no such team.', {
      faults: [{ field: 'body.teamId', message: 'names no team of this workspace' }],
    })
  if (assigneeId && !world.assignable.has(assigneeId))
    return refuse('invalid', 'Nobody with this id can be assigned.', {
      faults: [{ field: 'body.assigneeId', message: 'names no active member of the team of this workspace' }],
    })
  return null
}
