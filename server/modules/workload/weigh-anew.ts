// Where routing weighs tickets otherwise, or a person's channels cost them otherwise, loads are made anew; and where
// routing now acts by itself, the tickets that wait are looked at.
import { routingOf } from '../../../rules/routing/points.ts'
import { isAutomatic } from '../../../rules/routing/strategy.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import { scheduleJobs } from '../../platform/jobs/schedule.ts'
import type { Reaction } from '../../platform/module.ts'
import { currentLaw } from '../law/index.ts'
import { loadRow, loadWeights, putLoads } from './keep.ts'

const atOnce = 500

export const weighAnew: Reaction = {
  name: 'workload',
  types: ['law.published', 'law.switched', 'law.removed', 'staff.changed'],
  react: async (desk, workspaceId, events) => {
    const isRouting = events.some((e) => e.data.kind === 'routing')
    if (isRouting || events.some((e) => e.type === 'staff.changed')) await weighAll(desk, workspaceId)
    if (isRouting) await ringTeams(desk, workspaceId)
  },
}

/** Of every open ticket that somebody has; also where rows were never written. */
export const weighAll = async (desk: Desk, workspaceId: string): Promise<void> => {
  for (let after: string | null = ''; after !== null; ) after = await weighSome(desk, workspaceId, after)
}

/** Returns the last ticket it looked at; null: that was all. Holds the tickets, so that none changes meanwhile. */
const weighSome = (desk: Desk, workspaceId: string, after: string): Promise<string | null> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const tickets = await tx
      .selectFrom('ticket')
      .select([
        'id',
        'status',
        'channel',
        'priority',
        'team_id as teamId',
        'assignee_id as assigneeId',
        'snoozed_until as snoozedUntil',
        'merged_into as mergedInto',
        'is_spam as isSpam',
      ])
      .where('workspace_id', '=', workspaceId)
      .where('is_open', '=', true)
      .where('assignee_id', 'is not', null)
      .$if(after !== '', (q) => q.where('id', '>', after))
      .orderBy('id')
      .limit(atOnce)
      .forNoKeyUpdate()
      .execute()
    const { law } = await currentLaw(tx, workspaceId)
    const weights = await loadWeights(
      tx,
      workspaceId,
      tickets.flatMap((t) => t.assigneeId ?? []),
    )
    await putLoads(
      tx,
      tickets.flatMap((t) => loadRow(workspaceId, t, law.routing, weights) ?? []),
    )
    return tickets.length < atOnce ? null : (tickets.at(-1)?.id ?? null)
  })

const ringTeams = (desk: Desk, workspaceId: string): Promise<void> =>
  commitIn(desk, workspaceId, async (tx) => {
    const { law } = await currentLaw(tx, workspaceId)
    const teams = await tx.selectFrom('team').select('id').where('workspace_id', '=', workspaceId).execute()
    await scheduleJobs(
      tx,
      teams
        .filter(({ id }) => isAutomatic(routingOf(law.routing, id)))
        .map(({ id }) => ({ workspaceId, queue: 'route-waiting', key: id, runAt: desk.clock.now() })),
    )
  })
