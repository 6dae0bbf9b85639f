// A reply to be sent later, and what stands in its way.
//
// Policy. It leaves at its time unless the other side writes first or somebody cancels it; then it stays readable with
// the reason, and can still be sent as it is. Like a reply sent at once it is refused when its writer has not seen the
// newest message.
// Example: Ana's reply waits for Monday, Jane writes on Sunday → cancelled, because "the other side wrote before it
// was sent".
import { type Refusal, refuse } from '../refusal.ts'
import type { TicketCommand, TicketWorld } from './command.ts'
import type { TicketEvent } from './events.ts'
import type { Plan } from './plan.ts'
import type { TicketState } from './state.ts'

export const planSchedule = (
  command: Extract<TicketCommand, { do: 'schedule' }>,
  ticket: TicketState,
  world: TicketWorld,
): Plan | Refusal => {
  const { scheduledId, authorId, sendAt } = command
  return (
    judgeSeen(command.seen, ticket, world) ?? {
      events: [{ type: 'ticket.reply_scheduled', data: { scheduledId, authorId, sendAt } }],
    }
  )
}

/** Refuses what was written without having seen the newest message. */
export const judgeSeen = (
  seen: string | undefined,
  ticket: TicketState,
  { newestMessageId }: TicketWorld,
): Refusal | null =>
  seen && newestMessageId && newestMessageId !== seen
    ? refuse('changed_meanwhile', 'Somebody wrote in this ticket meanwhile. Read it, then send again.', {
        data: { newestMessageId, version: ticket.version },
      })
    : null

export const cancelled = (scheduledId: string, because?: string): TicketEvent => ({
  type: 'ticket.scheduled_reply_cancelled',
  data: { scheduledId },
  ...(because ? { because } : {}),
})
