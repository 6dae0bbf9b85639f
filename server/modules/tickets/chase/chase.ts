// Chases the requester of one pending ticket: the timer rings, the rules say what is due, the next ring is set.
import { system } from '../../../../rules/actor.ts'
import {
  type ChaseMove,
  type ChasePolicy,
  isChased,
  nextMove,
} from '../../../../rules/ticket/surgery/chase.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { loadPerson } from '../../people/index.ts'
import { type Kept, lockTicket } from '../store/state.ts'
import { operateIn } from '../surgery/operate.ts'
import { loadSilence } from './silence.ts'

export const chaseQueue = 'chase-requester'

export const chaseRequester: JobHandler = {
  queue: chaseQueue,
  concurrency: 4,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(30 * 2 ** attempts, 3600),
  run: async (desk, { workspaceId, key }, done) => {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await lockTicket(tx, workspaceId, { id: key })
      const next = ticket ? await chaseIn(desk, tx, workspaceId, ticket) : null
      // Set anew it has no lease, so that it stays when this job is done.
      if (next) await scheduleJob(tx, { workspaceId, queue: chaseQueue, key, runAt: next })
      else await done(tx)
    })
    desk.hints.poke(workspaceId)
  },
}

/** Does what is due. When to look again; null: never. */
const chaseIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticket: Kept,
): Promise<Temporal.Instant | null> => {
  const { id, teamId } = ticket.state
  const policy = isChased(ticket.state) && teamId ? await loadPolicy(tx, workspaceId, teamId) : null
  if (!policy || !teamId) return null
  const now = desk.clock.now()
  const silence = await loadSilence(tx, workspaceId, { id, teamId })
  const move = nextMove(policy, silence, now)
  if (!move) return null
  if (Temporal.Instant.compare(move.at, now) > 0) return move.at
  await carryOut(desk, tx, workspaceId, ticket, move)
  if (move.do === 'solve') return null
  return nextMove(policy, { ...silence, step: move.step, remindedAt: iso(now) }, now)?.at ?? null
}

const carryOut = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticket: Kept,
  move: ChaseMove,
): Promise<void> => {
  const { state } = ticket
  const by = { desk, workspaceId, actor: system('chase') }
  await operateIn(
    tx,
    by,
    ticket,
    move.do === 'remind'
      ? {
          do: 'chase',
          step: move.step,
          because: `The requester was asked and has been silent for ${move.days} days.`,
        }
      : {
          do: 'give_up',
          because: `The requester stayed silent for ${move.days} more days.`,
        },
  )
  const requester = await loadPerson(tx, state.requesterId)
  if (!requester || requester.state === 'disabled') return
  const solvesAt = move.do === 'remind' && move.solvesAt ? iso(move.solvesAt) : null
  await queueMail(desk, tx, {
    workspaceId,
    kind: 'reminder',
    toAddress: requester.email,
    toPersonId: requester.id,
    ticketId: state.id,
    mailboxId: state.mailboxId,
    data: { isSolved: move.do === 'solve', ...(solvesAt ? { solvesAt } : {}) },
  })
}

const loadPolicy = async (tx: Tx, workspaceId: string, teamId: string): Promise<ChasePolicy | null> =>
  ((
    await tx
      .selectFrom('team')
      .select('chase')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', teamId)
      .executeTakeFirst()
  )?.chase as unknown as ChasePolicy | undefined) ?? null
