// Everything that happened to a ticket, for planning what undoes a part of it.
import type { TicketEvent } from '../../../../rules/ticket/index.ts'
import type { History } from '../../../../rules/ticket/surgery/command.ts'
import type { Tx } from '../../../platform/database.ts'
import { readSubject } from '../../../platform/events/read.ts'

const page = 1000

/** Oldest first. The caller holds the ticket's lock, so that it is all. */
export const loadHistory = async (tx: Tx, workspaceId: string, ticketId: string): Promise<History> => {
  const history: History[number][] = []
  for (let after: string | null = null; ; ) {
    const events = await readSubject(tx, workspaceId, { type: 'ticket', id: ticketId }, after, page)
    for (const { type, data, at } of events)
      history.push({ event: { type, data } as unknown as TicketEvent, at })
    if (events.length < page) return history
    after = events.at(-1)?.id ?? null
  }
}
