// Moves the tickets of a merge, or moves them back: a few at once, the rest by a job that goes on after a stop.
import type { Actor } from '../../../../rules/actor.ts'
import {
  type Moved,
  planMove,
  planMoveBack,
  planMoveOrganisation,
} from '../../../../rules/people/move-ticket.ts'
import type { TicketEvent } from '../../../../rules/ticket/index.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { loadPerson } from '../../people/index.ts'
import { commitTickets, type Kept, lockTickets } from '../../tickets/index.ts'
import { lockMerge, type MergeRow, markTickets, noteTickets, setMergeState, someTickets } from './record.ts'

export const mergeQueue = 'people-merge'
const batch = 100
/** Seconds after which tickets are looked for that were opened in the very moment of the merge. */
const afterwards = 30

/** The first tickets at once; a job moves the rest. Returns whether all are moved. */
export const beginMove = async (desk: Desk, tx: Tx, merge: MergeRow, actor: Actor): Promise<boolean> => {
  const isDone = await moveSome(desk, tx, merge, actor)
  await setMergeState(tx, merge, stateOf(merge, isDone))
  if (!isDone || merge.state === 'running')
    await scheduleJob(tx, {
      workspaceId: merge.workspace_id,
      queue: mergeQueue,
      key: merge.id,
      runAt: isDone ? desk.clock.now().add({ seconds: afterwards }) : desk.clock.now(),
    })
  return isDone
}

export const moveTickets: JobHandler = {
  queue: mergeQueue,
  concurrency: 1,
  leaseSeconds: 120,
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 600),
  run: async (desk, job, done) => {
    const { workspaceId, key } = job
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const merge = await lockMerge(tx, workspaceId, key)
      if (!merge || merge.state === 'undone') return
      if (merge.state !== 'undoing') await noteTickets(tx, merge)
      const actor = await actorOf(tx, merge)
      if (await moveSome(desk, tx, merge, actor)) {
        await setMergeState(tx, merge, stateOf(merge, true))
        return
      }
      await done(tx)
      await scheduleJob(tx, { workspaceId, queue: mergeQueue, key, runAt: desk.clock.now() })
    })
    desk.hints.poke(workspaceId)
  },
}

const stateOf = ({ state }: MergeRow, isDone: boolean): MergeRow['state'] =>
  state === 'undoing' ? (isDone ? 'undone' : 'undoing') : isDone ? 'done' : 'running'

/** Returns whether none is left. */
const moveSome = async (desk: Desk, tx: Tx, merge: MergeRow, actor: Actor): Promise<boolean> => {
  const isBack = merge.state === 'undoing'
  const now = desk.clock.now()
  const next = await someTickets(tx, merge, isBack ? 'moved' : 'waiting', batch)
  const ids = next.map((row) => row.ticket_id)
  const tickets = ids.length > 0 ? await lockTickets(tx, merge.workspace_id, { ids }) : []
  const was = new Map<string, Moved>(isBack ? next.map((row) => [row.ticket_id, row.was]) : [])
  const plan = merge.subject === 'person' ? await personPlan(tx, merge, was) : organisationPlan(merge)
  const planned = tickets.map((before) => ({ before, events: plan(before, isBack) }))
  await commitTickets(
    tx,
    planned
      .filter(({ events }) => events.length > 0)
      .map(({ before, events }) => ({
        workspaceId: merge.workspace_id,
        actor,
        now,
        ticketId: before.state.id,
        before,
        events,
      })),
  )
  await markTickets(tx, merge, ids, isBack ? 'back' : 'moved', isBack ? new Map() : was)
  return next.length < batch
}

type Plan = (ticket: Kept, isBack: boolean) => readonly TicketEvent[]

const personPlan = async (tx: Tx, merge: MergeRow, was: Map<string, Moved>): Promise<Plan> => {
  const { kept_id: to, merged_id: from } = merge
  const organisationId = (await loadPerson(tx, to))?.organisation_id ?? null
  return ({ state }, isBack) => {
    const before = was.get(state.id)
    if (isBack) return before?.participants ? planMoveBack(state, before, to) : []
    const { events, moved } = planMove(state, { from, to, organisationId })
    was.set(state.id, moved)
    return events
  }
}

const organisationPlan = ({ kept_id, merged_id }: MergeRow): Plan => {
  const there = { from: merged_id, to: kept_id, because: 'Two organisations were merged into one.' }
  const back = { from: kept_id, to: merged_id, because: 'The merge of two organisations was undone.' }
  return ({ state }, isBack) => planMoveOrganisation(state, isBack ? back : there)
}

/** Who merged them; whoever undid it is not kept, but the events of the undoing name them. */
const actorOf = async (tx: Tx, merge: MergeRow): Promise<Actor> => {
  const person = await loadPerson(tx, merge.created_by)
  if (!person) throw new Error('a merge by nobody')
  const { id, role, name, email } = person
  return { kind: 'person', id, role, name, email }
}
