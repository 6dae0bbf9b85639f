// Counts the clocks of unsolved tickets anew from their histories, by the law as it is now.
import { system } from '../../../rules/actor.ts'
import type { LawWorld } from '../../../rules/law/world.ts'
import { isRefusal } from '../../../rules/refusal.ts'
import { foldClocks } from '../../../rules/sla/fold.ts'
import { sameClocks } from '../../../rules/sla/plan.ts'
import { planClock } from '../../../rules/ticket/desk/clocks.ts'
import type { TicketEvent } from '../../../rules/ticket/index.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { currentLaw } from '../law/index.ts'
import {
  commitTickets,
  type Kept,
  loadLawPeople,
  lockTickets,
  nobody,
  type People,
} from '../tickets/index.ts'
import { loadPasts } from './history.ts'
import { loadOpenIds, lockReplay, moveReplay } from './store.ts'

export const replayQueue = 'replay-clocks'
const batch = 200
const stretchMillis = 3000
const mostAttempts = 8

export const replayClocks: JobHandler = {
  queue: replayQueue,
  concurrency: 1,
  leaseSeconds: 120,
  retryInSeconds: (attempts) => Math.min(2 ** attempts, 300),
  run: async (desk, { workspaceId, key, attempts }, done) => {
    const end = performance.now() + stretchMillis
    try {
      while (performance.now() < end) if (!(await step(desk, workspaceId))) return
    } catch (error) {
      if (attempts < mostAttempts) throw error
      desk.log.error({ err: error, workspaceId }, 'counting clocks anew failed')
      const finished_at = iso(desk.clock.now())
      await desk.db.inWorkspace(workspaceId, (tx) =>
        moveReplay(tx, workspaceId, { state: 'failed', finished_at }),
      )
      return
    }
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      await scheduleJob(tx, { workspaceId, queue: replayQueue, key, runAt: desk.clock.now() })
    })
  },
}

/** One batch; whether there is more. */
const step = async (desk: Desk, workspaceId: string): Promise<boolean> => {
  const isMore = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const run = await lockReplay(tx, workspaceId)
    if (!run || (run.state !== 'waiting' && run.state !== 'running')) return false
    const now = desk.clock.now()
    const ids = await loadOpenIds(tx, workspaceId, run.after_id, batch)
    const changed = ids.length === 0 ? 0 : await replayMany(tx, workspaceId, ids, now)
    const isLast = ids.length < batch
    await moveReplay(tx, workspaceId, {
      state: isLast ? 'done' : 'running',
      after_id: ids.at(-1) ?? run.after_id,
      done: run.done + ids.length,
      changed: run.changed + changed,
      finished_at: isLast ? iso(now) : null,
    })
    return !isLast
  })
  desk.hints.poke(workspaceId)
  return isMore
}

/** How many of the tickets have other clocks now. */
export const replayMany = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<number> => {
  const current = await currentLaw(tx, workspaceId)
  const isMeasured = current.law.sla_policy.length + current.law.ola.length > 0
  const kept = (await lockTickets(tx, workspaceId, { ids })).filter(
    ({ state }) =>
      isOpen(state.status) && (isMeasured || state.clocks.length > 0 || state.promisedAt !== null),
  )
  if (kept.length === 0) return 0
  const pasts = await loadPasts(
    tx,
    workspaceId,
    kept.map((k) => k.state.id),
  )
  const people = current.asksPeople
    ? await loadLawPeople(
        tx,
        workspaceId,
        kept.map((k) => k.state),
      )
    : nobody
  const commits = kept.flatMap((before) => {
    const world = worldOf(current, before, people)
    const folded = foldClocks(before.state.id, pasts.get(before.state.id) ?? [], world, iso(now))
    const events = planClock({ do: 'replay_clocks', ...folded }, before.state)
    if (isRefusal(events) || isAsItWas(before, folded)) return []
    return [commitOf(workspaceId, before, events, now)]
  })
  if (commits.length > 0) await commitTickets(tx, commits)
  return commits.length
}

const commitOf = (
  workspaceId: string,
  before: Kept,
  events: readonly TicketEvent[],
  now: Temporal.Instant,
) => ({
  workspaceId,
  actor: system('sla'),
  now,
  ticketId: before.state.id,
  before,
  events,
})

const worldOf = (
  current: Pick<LawWorld, 'law' | 'hours' | 'catalogue'>,
  kept: Kept,
  people: People,
): LawWorld => {
  const requester = people.requesters.get(kept.state.requesterId)
  return {
    ...current,
    beside: {
      subject: kept.texts.subject,
      words: kept.texts.fields,
      said: null,
      ...(requester ? { requester } : {}),
      organisation: people.organisations.get(kept.state.organisationId ?? '') ?? null,
    },
  }
}

const isAsItWas = (
  { state }: Kept,
  folded: Pick<ReturnType<typeof foldClocks>, 'policyId' | 'clocks' | 'nextAt'>,
): boolean =>
  state.policyId === folded.policyId &&
  state.clockNextAt === folded.nextAt &&
  sameClocks(state.clocks, folded.clocks)
