// Does the work of a run: one action a transaction, each once, in their order, until a `wait` or the end.
//
// Policy. What refuses is noted and the next action is done all the same; what fails for a while, a database gone, is
// tried again. After a wait the rest is done only if the ticket is still open.
import { type Actor, system } from '../../../rules/actor.ts'
import type { Action } from '../../../rules/automation/rule.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { Refused } from '../../platform/refused.ts'
import type { StepResult } from '../../platform/tables/automation.ts'
import { loadPerson } from '../people/index.ts'
import { lockTicket, nextNumber } from '../tickets/index.ts'
import { act } from './act/index.ts'
import { idFor } from './ids.ts'
import { loadRun, lockRun, type RunRow, updateRun } from './runs.ts'

export const workQueue = 'rule-run'
const mostTries = 8

export const workOff: JobHandler = {
  queue: workQueue,
  concurrency: 4,
  leaseSeconds: 120,
  retryInSeconds: (attempts) => Math.min(5 * 3 ** attempts, 3600),
  run: async (desk, { workspaceId, key, attempts }, done) => {
    const waits = await goOn(desk, workspaceId, key, attempts + 1 >= mostTries)
    await desk.db.inWorkspace(workspaceId, (tx) =>
      waits ? scheduleJob(tx, { workspaceId, queue: workQueue, key, runAt: waits }) : done(tx),
    )
  },
}

/** Until when it waits; null: it is over. `isLast`: what still fails is given up. */
export const goOn = async (
  desk: Desk,
  workspaceId: string,
  runId: string,
  isLast = false,
): Promise<Temporal.Instant | null> => {
  for (;;) {
    const row = await desk.db.inWorkspace(workspaceId, (tx) => loadRun(tx, workspaceId, runId))
    const action = row ? next(row) : undefined
    if (!row || !action) return row ? finish(desk, row) : null
    const now = desk.clock.now()
    if (row.next_at !== null && Temporal.Instant.compare(Temporal.Instant.from(row.next_at), now) > 0)
      return Temporal.Instant.from(row.next_at)
    try {
      await one(desk, row, action)
    } catch (error) {
      if (!(error instanceof Refused) && !isLast) throw error
      await note(desk, row, {
        state: 'failed',
        note: error instanceof Error ? error.message : String(error),
        at: iso(now),
      })
    }
  }
}

const next = (row: RunRow): Action | undefined =>
  row.state === 'done' || row.state === 'stopped' ? undefined : row.actions[row.results.length]

const finish = async (desk: Desk, row: RunRow): Promise<null> => {
  if (row.state === 'running' || row.state === 'waiting')
    await desk.db.inWorkspace(row.workspace_id, (tx) => updateRun(tx, row, { state: 'done', next_at: null }))
  return null
}

const one = async (desk: Desk, seen: RunRow, action: Action): Promise<void> => {
  const { workspace_id: workspaceId } = seen
  const opens = action.do === 'create' && action.what !== 'task'
  const number = opens ? await nextNumber(desk, workspaceId) : null
  await commitIn(desk, workspaceId, async (tx) => {
    const row = await lockRun(tx, workspaceId, seen.id)
    if (!row || row.results.length !== seen.results.length || !next(row)) return
    const ticket = await lockTicket(tx, workspaceId, { id: row.ticket_id })
    if (!ticket) return updateRun(tx, row, { state: 'stopped' })
    const now = desk.clock.now()
    if (row.state === 'waiting' && !isOpen(ticket.state.status))
      return updateRun(tx, row, { state: 'stopped', next_at: null })
    if (action.do === 'wait' && row.state !== 'waiting')
      return updateRun(tx, row, { state: 'waiting', next_at: iso(now.add({ minutes: action.minutes })) })
    const index = row.results.length
    const told = await act(
      {
        desk,
        tx,
        workspaceId,
        ticket,
        actor: await actorOf(tx, row),
        because: row.because,
        nextNumber: number,
        id: (what) => idFor(row.id, index, what),
      },
      action,
    )
    await add(tx, row, { state: told === null ? 'done' : 'not_needed', note: told, at: iso(now) })
  })
}

/** Whoever accepted a suggestion does it; else the rule, so that it does not set itself off again. */
const actorOf = async (tx: Tx, row: RunRow): Promise<Actor> => {
  const person = row.accepted_by ? await loadPerson(tx, row.accepted_by) : null
  if (person)
    return { kind: 'person', id: person.id, role: person.role, name: person.name, email: person.email }
  return { ...system(row.source === 'workflow' ? 'workflow' : 'rule'), chain: row.chain }
}

const note = (desk: Desk, seen: RunRow, result: StepResult): Promise<void> =>
  desk.db.inWorkspace(seen.workspace_id, async (tx) => {
    const row = await lockRun(tx, seen.workspace_id, seen.id)
    if (row && row.results.length === seen.results.length) await add(tx, row, result)
  })

const add = (tx: Tx, row: RunRow, result: StepResult): Promise<void> => {
  const results = [...row.results, result]
  return updateRun(tx, row, {
    results: JSON.stringify(results),
    is_failed: row.is_failed || result.state === 'failed',
    state: results.length === row.actions.length ? 'done' : 'running',
    next_at: null,
  })
}
