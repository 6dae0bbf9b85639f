// A reply or a note on a ticket: what it changes besides being there.
import { judgeSolve } from '../fields/world.ts'
import type { Refusal } from '../refusal.ts'
import type { TicketCommand, TicketWorld } from './command.ts'
import type { TicketEvent } from './events.ts'
import { followMentioned, judgeMentions, mentionsOf } from './mentions.ts'
import { copyIn, type Plan } from './plan.ts'
import { cancelled, judgeSeen } from './plan-schedule.ts'
import type { TicketState } from './state.ts'
import { wokenByReply } from './surgery/snooze.ts'
import { isOpen } from './words.ts'

type MessageCommand = Extract<TicketCommand, { do: 'message' }>

export const planMessage = (
  command: MessageCommand,
  ticket: TicketState,
  world: TicketWorld,
): Plan | Refusal => {
  const late = judgeSeen(command.seen, ticket, world) ?? judgeMentions(command, world)
  if (late) return late
  const { messageId, kind, side, authorId, attachments, because } = command
  const mentions = mentionsOf(command)
  const said: TicketEvent = {
    type: 'ticket.message_added',
    data: {
      messageId,
      kind,
      side,
      authorId,
      attachments,
      ...(command.conversationId ? { conversationId: command.conversationId } : {}),
      ...(mentions.length > 0 ? { mentions } : {}),
      ...(command.isAutomatic ? { isAutomatic: true } : {}),
    },
    ...(because ? { because } : {}),
  }
  if (kind === 'aside')
    return {
      events: [
        ...continues(command),
        said,
        ...(side === 'team' ? [] : [...resume(ticket), ...wokenByReply(ticket)]),
      ],
    }
  const copied = copyIn(
    (command.participantIds ?? []).filter((id) => id !== ticket.requesterId),
    ticket.participants,
  )
  if (side === 'team') {
    const events = [
      said,
      ...copied,
      ...followMentioned(command, ticket),
      ...take(command, ticket, world),
      ...setStatus(command, ticket),
    ]
    return judgeSolve(events, ticket, world) ?? { events }
  }
  const overtaken = (world.scheduled ?? []).map((id) =>
    cancelled(id, 'The other side wrote before it was sent.'),
  )
  // Only whose matter it is says so, not somebody copied in nor whose ticket was merged into this one.
  if (command.status === 'solved' && authorId === ticket.requesterId)
    return { events: [said, ...copied, ...close(ticket), ...overtaken] }
  // Awake first: whoever writes into an open ticket waits for an answer.
  return { events: [...wake(ticket), said, ...copied, ...overtaken, ...wokenByReply(ticket)] }
}

/** A side conversation begins, or is open again, with what is written in it. */
const continues = ({ conversationId, conversationState }: MessageCommand): TicketEvent[] =>
  conversationId && conversationState && conversationState !== 'open'
    ? [
        {
          type: 'ticket.side_conversation_changed',
          data: { conversationId, from: conversationState === 'new' ? null : conversationState, to: 'open' },
        },
      ]
    : []

/** Whoever we waited for beside the requester has answered. */
const resume = (ticket: TicketState): TicketEvent[] =>
  ticket.status === 'on_hold'
    ? [
        {
          type: 'ticket.status_changed',
          data: { from: 'on_hold', to: 'open' },
          because: 'The other side of a side conversation answered.',
        },
      ]
    : []

const close = (ticket: TicketState): TicketEvent[] =>
  isOpen(ticket.status)
    ? [
        {
          type: 'ticket.status_changed',
          data: { from: ticket.status, to: 'solved' },
          because: 'The requester says it is solved.',
        },
      ]
    : []

/** A requester's words need somebody to act. */
const wake = (ticket: TicketState): TicketEvent[] => {
  if (ticket.status === 'new' || ticket.status === 'open') return []
  const because = isOpen(ticket.status)
    ? 'The requester answered, so it is our turn again.'
    : `The requester answered a ${ticket.status} ticket, so it is open again.`
  return [{ type: 'ticket.status_changed', data: { from: ticket.status, to: 'open' }, because }]
}

/** Who answers an unassigned ticket takes it. */
const take = (command: MessageCommand, ticket: TicketState, world: TicketWorld): TicketEvent[] => {
  if (command.kind === 'note' || ticket.assigneeId !== null || !world.assignable.has(command.authorId))
    return []
  const from = { teamId: ticket.teamId, assigneeId: null }
  return [
    {
      type: 'ticket.assigned',
      data: { from, to: { ...from, assigneeId: command.authorId } },
      because: 'Nobody had it, and whoever replies first takes it.',
    },
  ]
}

const setStatus = (command: MessageCommand, ticket: TicketState): TicketEvent[] => {
  if (command.status !== undefined)
    return command.status === ticket.status
      ? []
      : [{ type: 'ticket.status_changed', data: { from: ticket.status, to: command.status } }]
  if (command.kind === 'reply' && !command.isAutomatic && ticket.status === 'new')
    return [
      {
        type: 'ticket.status_changed',
        data: { from: 'new', to: 'open' },
        because: 'The first reply opens a new ticket.',
      },
    ]
  return []
}
