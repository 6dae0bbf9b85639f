// Asking a requester for what is missing: meanwhile it is their turn, so the clocks that pause for it stand.
import type { TicketEvent } from '../events.ts'
import type { TicketState } from '../state.ts'
import { isOpen } from '../words.ts'

interface AskInformation {
  do: 'ask_information'
  requestId: string
  /** Keys of custom fields. */
  fields: readonly string[]
}
/** The answers themselves are a change and a message. */
interface GiveInformation {
  do: 'give_information'
  requestId: string
}

export type IntakeCommand = AskInformation | GiveInformation

export const planIntake = (command: IntakeCommand, ticket: TicketState): TicketEvent[] => {
  const { requestId } = command
  if (command.do === 'give_information') return [{ type: 'ticket.information_given', data: { requestId } }]
  return [
    { type: 'ticket.information_asked', data: { requestId, fields: command.fields } },
    ...(isOpen(ticket.status) && ticket.status !== 'pending'
      ? [
          {
            type: 'ticket.status_changed' as const,
            data: { from: ticket.status, to: 'pending' as const },
            because: 'The requester was asked for what is missing.',
          },
        ]
      : []),
  ]
}
