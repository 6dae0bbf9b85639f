// Snoozing a ticket and waking it: by hand, by its timer, for one or many.
import type { Ticket } from '../../../../contract/tickets.ts'
import { system } from '../../../../rules/actor.ts'
import type { TicketState } from '../../../../rules/ticket/index.ts'
import type { SnoozeWakes } from '../../../../rules/ticket/words.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { type Kept, lockTicket } from '../store/state.ts'
import { type Asked, type Operation, onTicket, operateIn } from './operate.ts'

export interface Until {
  until: string | null
  wakes: SnoozeWakes
}

export const snooze = (call: Asked, number: number, until: Until): Promise<Ticket> =>
  onTicket(call, number, (tx, ticket) => snoozeIn(tx, call, ticket, until))

/** The caller holds the ticket's lock. Throws Refused. */
export const snoozeIn = (tx: Tx, by: Operation, ticket: Kept, until: Until): Promise<TicketState> =>
  operateIn(tx, by, ticket, { do: 'snooze', ...until, now: iso(by.desk.clock.now()) })

export const wakeTicket: JobHandler = {
  queue: 'wake-ticket',
  concurrency: 4,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 600),
  run: async (desk, { workspaceId, key }, done) => {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await lockTicket(tx, workspaceId, { id: key })
      if (ticket)
        await operateIn(tx, { desk, workspaceId, actor: system('timer') }, ticket, {
          do: 'wake',
          now: iso(desk.clock.now()),
        })
      await done(tx)
    })
    desk.hints.poke(workspaceId)
  },
}
