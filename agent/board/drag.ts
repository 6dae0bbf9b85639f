// What is being dragged over the board, and who of the people may take it.
import type { DragEvent } from 'react'
import type { DispatchTicket } from '../../contract/dispatch.ts'
import type { PersonRef } from '../../contract/people.ts'
import { client } from '../data/client.ts'
import { makeStore } from '../data/store.ts'
import { suggestionsQuery } from '../ticket/dispatch/queries.ts'

export type From = { kind: 'tray' } | { kind: 'person'; person: PersonRef }
export interface Dragged {
  ticket: DispatchTicket
  from: From
}

export const draggedStore = makeStore<Dragged | null>(null)

export const startDrag = (event: DragEvent, ticket: DispatchTicket, from: From) => {
  event.dataTransfer.setData('text/plain', `#${ticket.number} ${ticket.subject}`)
  event.dataTransfer.effectAllowed = 'move'
  void client.prefetchQuery(suggestionsQuery(ticket.number))
  // Changing the page inside this event would end the drag at once.
  setTimeout(() => draggedStore.set({ ticket, from }))
}
export const endDrag = () => draggedStore.set(null)
