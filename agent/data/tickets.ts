// The cached ticket: patched by rows that come live, replaced by what a change answered.
import type { Ticket, TicketRow } from '../../contract/tickets.ts'
import { client } from './client.ts'
import { placeRow } from './lists.ts'
import { historyQuery, recipientsQuery, ticketQuery } from './queries.ts'
import { rowOf } from './row.ts'

export const knownTicket = (number: number): Ticket | undefined =>
  client.getQueryData(ticketQuery(number).queryKey)

/** The server's answer to my own change: newer than anything cached. */
export const keepTicket = (ticket: Ticket) => {
  client.setQueryData(ticketQuery(ticket.number).queryKey, (old) =>
    old && old.version > ticket.version ? old : ticket,
  )
  placeRow(rowOf(ticket), true)
  renewBeside(ticket.number)
}

/** A row from the live socket; the rest of the ticket is asked again if somebody looks at it. */
export const renewTicket = (row: TicketRow, isForced = false) => {
  const { queryKey } = ticketQuery(row.number)
  const known = knownTicket(row.number)
  if (known && known.version >= row.version) {
    if (isForced) void client.invalidateQueries({ queryKey })
    return
  }
  if (known) client.setQueryData(queryKey, { ...known, ...row, version: known.version })
  void client.invalidateQueries({ queryKey })
  renewBeside(row.number)
}

/** What follows from a ticket and is asked apart from it. */
const renewBeside = (number: number) => {
  void client.invalidateQueries({ queryKey: historyQuery(number).queryKey })
  void client.invalidateQueries({ queryKey: recipientsQuery(number).queryKey })
}
