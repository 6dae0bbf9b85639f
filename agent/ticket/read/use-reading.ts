// What somebody reads of a conversation: where they begin, and that they have read it.
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Ticket } from '../../../contract/tickets.ts'
import { client } from '../../data/client.ts'
import { useMe } from '../../data/me.ts'
import { ticketQuery } from '../../data/queries.ts'
import { noteSeen } from '../../data/seen.ts'
import { messageIn } from './anchor.ts'
import { unreadOf } from './first-unread.ts'

const patience = 800

export const useReading = (ticket: Ticket, isAtFoot: boolean) => {
  const me = useMe().person.id
  const wanted = messageIn(useRouterState({ select: (s) => s.location.hash }))
  // The mark stays where it was when the ticket was opened, while what follows it is being read.
  const [unread] = useState(() => unreadOf(ticket, me))
  const { number, updatedAt, messages } = ticket
  const newest = messages.at(-1)?.id
  const known = ticket.readUntil?.messageId
  useEffect(() => {
    if (!newest || newest === known || !isAtFoot) return
    const read = () => {
      if (document.hidden) return
      noteSeen(number, updatedAt, newest)
      client.setQueryData(
        ticketQuery(number).queryKey,
        (old) => old && { ...old, readUntil: { messageId: newest, at: new Date().toISOString() } },
      )
    }
    const timer = setTimeout(read, patience)
    document.addEventListener('visibilitychange', read)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', read)
    }
  }, [number, newest, known, isAtFoot, updatedAt])
  return { firstUnread: unread[0]?.id ?? null, unread: unread.length, wanted }
}
