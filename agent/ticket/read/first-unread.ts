// Which message somebody has not read yet: the first one after what they read last that is not their own.
import type { Message, Ticket } from '../../../contract/tickets.ts'

type Part = Pick<Ticket, 'readUntil' | 'messages'>

/** Nothing where the ticket was never opened or all of it is read: then its end is the place to begin. */
export const unreadOf = ({ readUntil, messages }: Part, myId: string): readonly Message[] => {
  if (!readUntil) return []
  const at = messages.findIndex((m) => m.id === readUntil.messageId)
  if (at < 0) return []
  const fresh = messages.slice(at + 1)
  const first = fresh.findIndex((m) => m.author.id !== myId)
  return first < 0 ? [] : fresh.slice(first)
}
