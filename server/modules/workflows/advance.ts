// Lets a run go on as far as things stand, in one transaction with what that brings about.
import { system } from '../../../rules/actor.ts'
import { plan, type TicketEvent } from '../../../rules/ticket/index.ts'
import { type Advanced, advance } from '../../../rules/workflow/advance.ts'
import type { Run } from '../../../rules/workflow/run.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { orRefuse } from '../../platform/refused.ts'
import { commitTickets, loadWorld, lockTicket, type Kept as Ticket } from '../tickets/index.ts'
import { carryOut } from './carry-out.ts'
import { type Around, loadStanding } from './standing.ts'
import { loadRun, lockRun, type RunRow, updateRun } from './store.ts'

export const advanceQueue = 'advance-workflow'

/** Looking twice changes nothing. null: there is no such run, or it has ended. */
export const advanceIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  runId: string,
  /** What somebody does to it by hand, before it goes on by itself. */
  byHand?: (row: RunRow, around: Around) => Advanced,
): Promise<RunRow | null> => {
  const found = await loadRun(tx, workspaceId, runId)
  const ticket = found && (await lockTicket(tx, workspaceId, { id: found.ticket_id }))
  const row = ticket && (await lockRun(tx, workspaceId, runId))
  if (!ticket || row?.state !== 'running') return null
  const around = await loadStanding(desk, tx, workspaceId, row, ticket)
  const advanced = byHand ? byHand(row, around) : advance(row.run, row.definition, around)
  await settle(desk, tx, workspaceId, row, ticket, around, advanced)
  return loadRun(tx, workspaceId, runId)
}

/** Keeps where it stands, tells the ticket, and does what the new places want. */
export const settle = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  row: RunRow,
  ticket: Ticket,
  around: Around,
  advanced: Advanced,
): Promise<void> => {
  const { run: planned, effects, moves } = advanced
  const actor = system('workflow')
  const world = await loadWorld(tx, workspaceId, ticket.state, actor, {})
  const events: TicketEvent[] = moves.flatMap((move) => [
    ...orRefuse(plan({ do: 'workflow', runId: row.id, ...move }, world)).events,
  ])
  const now = desk.clock.now()
  if (events.length > 0)
    await commitTickets(tx, [{ workspaceId, actor, now, ticketId: ticket.state.id, before: ticket, events }])
  const run = await carryOut(desk, tx, workspaceId, row, planned, effects, around)
  await updateRun(tx, workspaceId, row.id, {
    run: JSON.stringify(run),
    state: run.state,
    ended_at: run.state === 'running' ? null : around.now,
  })
  await ringNext(desk, tx, workspaceId, row.id, run)
}

/** When its first wait is over; at once where something is to be done after the commit. */
const ringNext = async (desk: Desk, tx: Tx, workspaceId: string, key: string, run: Run): Promise<void> => {
  if (run.state !== 'running') return
  const times = run.places.flatMap(({ waits }) => (waits.for === 'time' ? [waits.until] : [])).sort()
  const acts = run.places.some((p) => p.waits.for === 'actions')
  const runAt = acts ? desk.clock.now() : times[0] ? Temporal.Instant.from(times[0]) : null
  if (runAt) await scheduleJob(tx, { workspaceId, queue: advanceQueue, key, runAt })
}
