// Who has a ticket now, from whatever this browser knows of it.
import type { Board } from '../../../contract/dispatch.ts'
import type { PersonRef } from '../../../contract/people.ts'
import { client } from '../../data/client.ts'
import { findRow } from '../../data/lists.ts'
import { knownTicket } from '../../data/tickets.ts'
import { boardKey } from './queries.ts'

export interface Held {
  assignee: PersonRef | null
  teamId: string | null
}

export const heldBy = (number: number): Held => {
  const known = knownTicket(number) ?? findRow(number) ?? onBoard(number)
  return { assignee: known?.assignee ?? null, teamId: known?.team?.id ?? null }
}

const onBoard = (number: number) => {
  for (const [, board] of client.getQueriesData<Board>({ queryKey: [...boardKey] })) {
    const tickets = [
      ...(board?.tray ?? []).map((t) => t.ticket),
      ...(board?.people ?? []).flatMap((p) => p.cards.map((c) => c.ticket)),
    ]
    const found = tickets.find((t) => t.number === number)
    if (found) return found
  }
  return undefined
}
