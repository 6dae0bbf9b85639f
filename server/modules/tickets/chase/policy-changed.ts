// A team chases otherwise from now on: its pending tickets look anew at what is due.
import { scheduleJobs } from '../../../platform/jobs/schedule.ts'
import type { Reaction } from '../../../platform/module.ts'
import { chaseQueue } from './chase.ts'

const atOnce = 1000

export const chaseAnew: Reaction = {
  name: 'chase',
  types: ['team.changed'],
  react: async (desk, workspaceId, events) => {
    const teams = new Set(
      events.flatMap((e) =>
        Array.isArray(e.data.fields) && e.data.fields.includes('chase') ? [e.subjectId] : [],
      ),
    )
    for (const teamId of teams) await ringAll(desk, workspaceId, teamId)
  },
}

const ringAll = async (
  desk: Parameters<Reaction['react']>[0],
  workspaceId: string,
  teamId: string,
): Promise<void> => {
  for (let after = ''; ; ) {
    const ids = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const rows = await tx
        .selectFrom('ticket')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('team_id', '=', teamId)
        .where('is_open', '=', true)
        .where('status', '=', 'pending')
        .$if(after !== '', (q) => q.where('id', '>', after))
        .orderBy('id')
        .limit(atOnce)
        .execute()
      const runAt = desk.clock.now()
      await scheduleJobs(
        tx,
        rows.map(({ id }) => ({ workspaceId, queue: chaseQueue, key: id, runAt })),
      )
      return rows.map((r) => r.id)
    })
    desk.hints.poke(workspaceId)
    if (ids.length < atOnce) return
    after = ids.at(-1) ?? ''
  }
}
