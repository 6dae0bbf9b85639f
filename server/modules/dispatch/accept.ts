// Accepting what one was given or what was handed over, giving it back, and what nobody accepts in time.
import type { Ticket } from '../../../contract/tickets.ts'
import { system } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { Refused } from '../../platform/refused.ts'
import { teamIdsOf } from '../people/index.ts'
import { type Kept, lockTicket, operateIn } from '../tickets/index.ts'
import { decideHandoverIn, loadOpenHandover } from './handovers.ts'
import { type Asked, mayDispatch, onTicket } from './on-ticket.ts'

export const accept = (call: Asked, number: number): Promise<Ticket> =>
  onTicket(call, number, async (tx, ticket) => {
    const { actor } = call
    const { assigneeId, teamId, tier, handoverId } = ticket.state
    if (handoverId !== null && (await isOffered(tx, call, ticket)))
      return decideHandoverIn(tx, call, ticket, {
        as: 'accepted',
        to: { teamId, assigneeId: actor.id, tier },
        reason: '',
      })
    if (assigneeId !== actor.id)
      throw new Refused(refuse('not_possible', 'It was not given to you. Assign it to yourself instead.'))
    return operateIn(tx, call, ticket, { do: 'accept', personId: actor.id })
  })

/** To them, or to their team without naming anybody; coordinators act for everybody. */
const isOffered = async (tx: Tx, { actor }: Asked, { state }: Kept): Promise<boolean> =>
  state.assigneeId === actor.id ||
  mayDispatch(actor) ||
  (state.assigneeId === null &&
    state.teamId !== null &&
    (await teamIdsOf(tx, actor.id)).includes(state.teamId))

export const giveBack = (call: Asked, number: number, reason: string): Promise<Ticket> =>
  onTicket(call, number, async (tx, ticket) => {
    const { actor, workspaceId, desk } = call
    const { assigneeId, handoverId } = ticket.state
    if (handoverId !== null && (await isOffered(tx, call, ticket))) {
      const from = await loadOpenHandover(tx, workspaceId, handoverId)
      return decideHandoverIn(tx, call, ticket, { as: 'returned', to: from, reason })
    }
    if (assigneeId === null || (assigneeId !== actor.id && !mayDispatch(actor)))
      throw new Refused(refuse('not_possible', 'Only who has it gives it back.'))
    await pass(tx, workspaceId, ticket, { reason, at: iso(desk.clock.now()) })
    return operateIn(tx, call, ticket, { do: 'let_go', because: `Given back: ${reason}` })
  })

/** The next time it looks for somebody, it does not ask them again. */
const pass = async (
  tx: Tx,
  workspaceId: string,
  { state }: Kept,
  why: { reason: string; at: string },
): Promise<void> => {
  if (state.assigneeId === null) return
  await tx
    .insertInto('ticket_pass')
    .values({ workspace_id: workspaceId, ticket_id: state.id, person_id: state.assigneeId, ...why })
    .onConflict((c) => c.columns(['workspace_id', 'ticket_id', 'person_id']).doUpdateSet(why))
    .execute()
}

export const acceptTicket: JobHandler = {
  queue: 'accept-ticket',
  concurrency: 4,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 600),
  run: async (desk, { workspaceId, key }, done) => {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await lockTicket(tx, workspaceId, { id: key })
      const now = iso(desk.clock.now())
      if (ticket?.state.acceptBy && ticket.state.acceptBy <= now && ticket.state.assigneeId !== null) {
        await pass(tx, workspaceId, ticket, { reason: 'not accepted in time', at: now })
        await operateIn(tx, { desk, workspaceId, actor: system('routing') }, ticket, {
          do: 'let_go',
          because: 'It was not accepted in time and goes to the next.',
        })
      }
      await done(tx)
    })
    desk.hints.poke(workspaceId)
  },
}
