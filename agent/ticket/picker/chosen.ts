// What the tickets a choice is about have in common, so that the list can tick it.
import type { Ticket, TicketRow } from '../../../contract/tickets.ts'
import { findRow } from '../../data/lists.ts'
import { knownTicket } from '../../data/tickets.ts'

export interface PickProps {
  numbers: readonly number[]
  close: () => void
}

export const known = (numbers: readonly number[]): (Ticket | TicketRow)[] =>
  numbers.flatMap((n) => knownTicket(n) ?? findRow(n) ?? [])

/** The one value all have; undefined when they differ. */
export const common = <T>(
  numbers: readonly number[],
  choose: (ticket: Ticket | TicketRow) => T,
): T | undefined => {
  const values = new Set(known(numbers).map(choose))
  return values.size === 1 ? [...values][0] : undefined
}
