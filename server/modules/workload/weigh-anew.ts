// Where routing weighs tickets otherwise, or a person's channels cost them otherwise, loads are made anew; and where
// routing now acts by itself, the tickets that wait are looked at.
import { pointsFor, pointsOf, routingOf } from '../../../rules/routing/points.ts'
import { isAutomatic } from '../../../rules/routing/strategy.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import { scheduleJobs } from '../../platform/jobs/schedule.ts'
import type { Reaction } from '../../platform/module.ts'
import { currentLaw } from '../law/index.ts'
import { loadWeights } from './keep.ts'

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

const weighAll = async (desk: Desk, workspaceId: string): Promise<void> => {
  for (let after: string | null = ''; after !== null; ) after = await weighSome(desk, workspaceId, after)
}

/** Returns the last ticket it looked at; null: that was all. Holds the tickets, so that none changes meanwhile. */
const weighSome = (desk: Desk, workspaceId: string, after: string): Promise<string | null> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const rows = await tx
      .selectFrom('ticket_load as l')
      .innerJoin('ticket as t', (j) =>
        j.onRef('t.workspace_id', '=', 'l.workspace_id').onRef('t.id', '=', 'l.ticket_id'),
      )
      .select(['t.id', 't.channel', 't.priority', 't.team_id', 'l.person_id', 'l.hundredths'])
      .where('l.workspace_id', '=', workspaceId)
      .$if(after !== '', (q) => q.where('l.ticket_id', '>', after))
      .orderBy('l.ticket_id')
      .limit(atOnce)
      .forNoKeyUpdate()
      .execute()
    const { law } = await currentLaw(tx, workspaceId)
    const weights = await loadWeights(
      tx,
      workspaceId,
      rows.map((r) => r.person_id),
    )
    for (const row of rows) {
      const points = pointsOf(row, routingOf(law.routing, row.team_id))
      const own = pointsFor(points, row.channel, weights.get(row.person_id) ?? {})
      const hundredths = Math.round(own * 100)
      if (hundredths !== row.hundredths)
        await tx
          .updateTable('ticket_load')
          .set({ hundredths })
          .where('workspace_id', '=', workspaceId)
          .where('ticket_id', '=', row.id)
          .execute()
    }
    return rows.length < atOnce ? null : (rows.at(-1)?.id ?? null)
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
