// Routing by itself: a ticket that wants somebody gets the best who may take it, or waits until somebody may.
//
// One job for each ticket, so that nobody waits for each other. Where nobody may take it, it waits with the others of
// its team: they are looked at together, the most pressing first, as soon as room comes and once a minute.
import { system } from '../../../rules/actor.ts'
import { isRefusal, type Refusal } from '../../../rules/refusal.ts'
import { planAll } from '../../../rules/routing/plan-all.ts'
import { routingOf } from '../../../rules/routing/points.ts'
import type { Ranked } from '../../../rules/routing/rank.ts'
import { sentence } from '../../../rules/routing/sentence.ts'
import { isAutomatic } from '../../../rules/routing/strategy.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Job, JobHandler } from '../../platform/jobs/handler.ts'
import { bringForward, scheduleJob } from '../../platform/jobs/schedule.ts'
import { currentLaw } from '../law/index.ts'
import { type Kept, lockTickets } from '../tickets/index.ts'
import { loadTray } from './card.ts'
import { giveAllIn } from './give.ts'
import { bestOf, suggestFor } from './suggest.ts'
import { loadDispatchWorld } from './world.ts'

const actor = system('routing')
const waitingQueue = 'route-waiting'
const atOnce = 100
/** As many as are given in one transaction: others wait for their locks meanwhile. */
const inOne = 25
const lookAgain = { seconds: 60 } as const
const retryInSeconds = (attempts: number): number => Math.min(5 * 2 ** attempts, 300)

export const routeTicket: JobHandler = {
  queue: 'route-ticket',
  concurrency: 4,
  leaseSeconds: 60,
  retryInSeconds,
  run: async (desk, { workspaceId, key }) => {
    // Whoever was best may have no room any more when their turn comes: then the next best, as things are by then.
    for (let tries = 0; tries < 5; tries++) {
      const found = await desk.db.inWorkspace(workspaceId, (tx) =>
        suggestFor(tx, workspaceId, desk.clock.now(), { id: key }),
      )
      const { row, routing } = found.wanting
      if (!isAutomatic(routing) || row.team_id === null) return
      const best = bestOf(found.ranked)
      if (!best) return waitWith(desk, workspaceId, row.team_id)
      const given = await give(desk, workspaceId, key, best)
      if (!isRefusal(given) || given.data?.because === undefined) return
    }
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const { row } = (await suggestFor(tx, workspaceId, desk.clock.now(), { id: key })).wanting
      if (row.team_id) await bringForward(tx, [waiting(desk, workspaceId, row.team_id)])
    })
  },
}

const waiting = (desk: Desk, workspaceId: string, teamId: string) => ({
  workspaceId,
  queue: waitingQueue,
  key: teamId,
  runAt: desk.clock.now().add(lookAgain),
})

const waitWith = (desk: Desk, workspaceId: string, teamId: string): Promise<void> =>
  desk.db.inWorkspace(workspaceId, (tx) => bringForward(tx, [waiting(desk, workspaceId, teamId)]))

/** A refusal with `because` in its data: no room any more. */
const give = async (
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  ranked: Ranked,
): Promise<null | Refusal> => {
  const [said] = await giveSome(desk, workspaceId, [{ ticketId, ranked }])
  return said ?? null
}

interface Found {
  ticketId: string
  ranked: Ranked
}

/** In order; null: it is done, or the ticket is gone. */
const giveSome = (desk: Desk, workspaceId: string, found: readonly Found[]): Promise<(Refusal | null)[]> =>
  commitIn(desk, workspaceId, async (tx) => {
    const locked = await lockTickets(tx, workspaceId, { ids: found.map((f) => f.ticketId) })
    const kept = new Map(locked.map((ticket) => [ticket.state.id, ticket]))
    const there = found.filter((f) => kept.has(f.ticketId))
    const proposed = there.map(({ ticketId, ranked: { personId, reasons } }) => {
      const because = reasons.slice(0, 3).map(sentence).join(', ')
      return {
        ticket: kept.get(ticketId) as Kept,
        personId,
        because: because === '' ? 'Routing found them.' : `Routing found them: ${because}.`,
      }
    })
    const said = await giveAllIn(tx, { desk, workspaceId, actor }, proposed)
    const of = new Map(there.map((f, i) => [f.ticketId, said[i] ?? null]))
    return found.map((f) => of.get(f.ticketId) ?? null)
  })

export const routeWaiting: JobHandler = {
  queue: waitingQueue,
  concurrency: 1,
  leaseSeconds: 120,
  retryInSeconds,
  run: async (desk, job, done) => {
    const next = await routeTeam(desk, job)
    if (next === null) return
    await desk.db.inWorkspace(job.workspaceId, async (tx) => {
      await done(tx)
      await scheduleJob(tx, { ...waiting(desk, job.workspaceId, job.key), runAt: next })
    })
    desk.hints.poke(job.workspaceId)
  },
}

/** When to look again; null: nobody waits. */
const routeTeam = async (desk: Desk, { workspaceId, key: teamId }: Job): Promise<Temporal.Instant | null> => {
  const choices = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const { law } = await currentLaw(tx, workspaceId)
    if (!isAutomatic(routingOf(law.routing, teamId))) return []
    const rows = await loadTray(tx, workspaceId, { teamIds: [teamId], limit: atOnce })
    const world = await loadDispatchWorld(tx, workspaceId, desk.clock.now(), rows, { teamId })
    return planAll(world.wanting, world.candidatesOf, world.now)
  })
  const found = choices.flatMap(({ ticketId, chosen }) => (chosen ? [{ ticketId, ranked: chosen }] : []))
  let missed = 0
  for (let n = 0; n < found.length; n += inOne) {
    const said = await giveSome(desk, workspaceId, found.slice(n, n + inOne))
    missed += said.filter((refusal) => refusal !== null).length
  }
  // Some went to others meanwhile, or to nobody for want of room: as things are now, somebody else may take them.
  if (missed > 0 || (found.length > 0 && choices.length === atOnce)) return desk.clock.now()
  return found.length === choices.length ? null : desk.clock.now().add(lookAgain)
}
