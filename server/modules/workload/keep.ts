// Keeps loads right in the transaction that changes tickets, and rings routing where a ticket wants somebody.
//
// Nobody's total is written: a load is the sum of rows that belong to locked tickets. So two who assign at the same
// time never wait for each other here; whoever must not exceed a capacity locks the person first.
import { pointsFor, pointsOf, routingOf, type Weighed, weighs } from '../../../rules/routing/points.ts'
import { planRouting } from '../../../rules/routing/timers.ts'
import type { TicketState } from '../../../rules/ticket/index.ts'
import type { Channel } from '../../../rules/ticket/words.ts'
import { anyOf } from '../../platform/any-of.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { scheduleJobs } from '../../platform/jobs/schedule.ts'
import { currentLaw } from '../law/index.ts'

interface Changed {
  now: Temporal.Instant
  before: TicketState | null
  after: TicketState
}

/** After the tickets are written. */
export const keepWorkload = async (
  tx: Tx,
  workspaceId: string,
  changes: readonly Changed[],
): Promise<void> => {
  await settleHandovers(tx, workspaceId, changes)
  const changed = changes.filter(
    ({ before, after }) =>
      (before === null || heed(before) !== heed(after)) && (concerns(after) || before?.assigneeId != null),
  )
  if (changed.length === 0) return
  const { law } = await currentLaw(tx, workspaceId)
  await weigh(tx, workspaceId, changed, law.routing)
  const orders = changed.flatMap(({ now, before, after }) =>
    planRouting(before, after, routingOf(law.routing, after.teamId)).map(({ queue, at }) => ({
      workspaceId,
      queue,
      key: after.id,
      runAt: at === null ? now : Temporal.Instant.from(at),
    })),
  )
  await scheduleJobs(tx, orders)
  await ringWaiting(tx, workspaceId, changed)
}

/** A hand-over that somebody accepted by working on it: its row says so too. */
const settleHandovers = async (tx: Tx, workspaceId: string, changes: readonly Changed[]): Promise<void> => {
  for (const { now, before, after } of changes)
    if (before?.handoverId && before.handoverId !== after.handoverId)
      await tx
        .updateTable('handover')
        .set({ state: 'accepted', decided_by: after.assigneeId, decided_at: iso(now) })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', before.handoverId)
        .where('state', '=', 'open')
        .execute()
}

type Routings = Parameters<typeof routingOf>[0]

/** A ticket that nobody has and no team has weighs nothing, and routing waits for triage. */
const concerns = ({ assigneeId, teamId }: TicketState): boolean => assigneeId !== null || teamId !== null

/** What a ticket weighs, and on whom, and whether it wants somebody, follows from this alone. */
const heed = (t: TicketState): string =>
  [weighs(t), t.assigneeId, t.teamId, t.channel, t.priority, t.acceptBy].join(' ')

const weigh = async (
  tx: Tx,
  workspaceId: string,
  changed: readonly Changed[],
  routings: Routings,
): Promise<void> => {
  const weights = await loadWeights(
    tx,
    workspaceId,
    changed.flatMap(({ after }) => after.assigneeId ?? []),
  )
  const rows = changed.flatMap(({ after }) => {
    const row = loadRow(workspaceId, after, routings, weights)
    return row ? [row] : []
  })
  const weightless = changed
    .filter(
      ({ before, after }) => before?.assigneeId != null && (!weighs(after) || after.assigneeId === null),
    )
    .map(({ after }) => after.id)
  if (weightless.length > 0)
    await tx
      .deleteFrom('ticket_load')
      .where('workspace_id', '=', workspaceId)
      .where('ticket_id', '=', anyOf(weightless, 'uuid'))
      .execute()
  await putLoads(tx, rows)
  const gifts = changed.flatMap(({ now, before, after }) => {
    const row = rows.find((r) => r.ticket_id === after.id)
    return row && before?.assigneeId !== after.assigneeId ? [{ ...row, id: newId(), at: iso(now) }] : []
  })
  if (gifts.length > 0) await tx.insertInto('ticket_gift').values(gifts).execute()
}

interface LoadRow {
  workspace_id: string
  ticket_id: string
  person_id: string
  hundredths: number
}

export const putLoads = async (tx: Tx, rows: readonly LoadRow[]): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('ticket_load')
    .values(rows)
    .onConflict((c) =>
      c.columns(['workspace_id', 'ticket_id']).doUpdateSet((e) => ({
        person_id: e.ref('excluded.person_id'),
        hundredths: e.ref('excluded.hundredths'),
      })),
    )
    .execute()
}

export type Weights = ReadonlyMap<string, Partial<Record<Channel, number>>>

/** null: it takes nothing of anybody. */
export const loadRow = (
  workspaceId: string,
  ticket: Weighed & Pick<TicketState, 'id' | 'teamId' | 'assigneeId'>,
  routings: Routings,
  weights: Weights,
): LoadRow | null => {
  if (ticket.assigneeId === null || !weighs(ticket)) return null
  const points = pointsOf(ticket, routingOf(routings, ticket.teamId))
  return {
    workspace_id: workspaceId,
    ticket_id: ticket.id,
    person_id: ticket.assigneeId,
    hundredths: Math.round(pointsFor(points, ticket.channel, weights.get(ticket.assigneeId) ?? {}) * 100),
  }
}

/** What each channel costs these people. */
export const loadWeights = async (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<Weights> => {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('staff')
    .select(['person_id', 'weights'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', anyOf(personIds, 'uuid'))
    .execute()
  return new Map(rows.map((r) => [r.person_id, r.weights]))
}

/** Room has come where tickets wait for it: whoever looks after the waiting ones looks now. */
const ringWaiting = async (tx: Tx, workspaceId: string, changed: readonly Changed[]): Promise<void> => {
  const teams = changed.flatMap(({ before, after }) =>
    before?.assigneeId && before.teamId && (after.assigneeId !== before.assigneeId || !weighs(after))
      ? [before.teamId]
      : [],
  )
  const [first] = changed
  if (teams.length === 0 || !first) return
  await tx
    .updateTable('job')
    .set({ run_at: iso(first.now) })
    .where('workspace_id', '=', workspaceId)
    .where('queue', '=', 'route-waiting')
    .where('key', '=', anyOf(teams, 'text'))
    .where('run_at', '>', iso(first.now))
    .where('lease', 'is', null)
    .execute()
}
