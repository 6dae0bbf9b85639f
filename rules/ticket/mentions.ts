// Whom a note speaks to: people of the team, who follow the ticket from then on.
//
// - Only notes mention: a reply goes to the requester, who shall not see who was called.
// - Whoever writes does not call themselves; who follows already just hears of it.
// Example: Ana's note says "@Ben, can you look?" → Ben follows, because he was mentioned.

import { type Refusal, refuse } from '../refusal.ts'
import type { TicketCommand, TicketWorld } from './command.ts'
import type { TicketEvent } from './events.ts'
import type { TicketState } from './state.ts'

type MessageCommand = Extract<TicketCommand, { do: 'message' }>

export const mentionsOf = ({ mentionIds = [], authorId }: MessageCommand): string[] =>
  [...new Set(mentionIds)].filter((id) => id !== authorId)

export const judgeMentions = (command: MessageCommand, world: TicketWorld): Refusal | null => {
  const ids = mentionsOf(command)
  if (ids.length === 0) return null
  if (command.kind !== 'note') return fault('only a note can mention somebody')
  return ids.every((id) => world.assignable.has(id))
    ? null
    : fault('names somebody who is no active member of the team of this workspace')
}

const fault = (message: string): Refusal =>
  refuse('invalid', 'Somebody mentioned here cannot be.', { faults: [{ field: 'body.mentionIds', message }] })

export const followMentioned = (command: MessageCommand, ticket: TicketState): TicketEvent[] => {
  const added = mentionsOf(command).filter((id) => !ticket.followers.includes(id))
  return added.length === 0
    ? []
    : [
        {
          type: 'ticket.followers_changed',
          data: { added, removed: [] },
          because: 'Whoever is mentioned in a note follows the ticket.',
        },
      ]
}
