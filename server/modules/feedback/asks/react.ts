// A ticket was solved: its requester is considered after the delay of each survey.

import { bringForward } from '../../../platform/jobs/schedule.ts'
import type { Reaction } from '../../../platform/module.ts'
import { loadSurveys } from '../surveys/store.ts'
import { askQueue } from './queues.ts'

export const askAfterSolving: Reaction = {
  name: 'feedback',
  types: ['ticket.status_changed'],
  react: async (desk, workspaceId, events) => {
    const solved = events.filter(
      (e) => e.data.to === 'solved' || (e.data.to === 'closed' && e.data.from !== 'solved'),
    )
    if (solved.length === 0) return
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const surveys = (await loadSurveys(tx, workspaceId)).filter((s) => s.is_on && s.occasion === 'solved')
      const orders = new Map(
        solved.flatMap((event) =>
          surveys.map((s) => {
            const runAt = Temporal.Instant.from(event.at).add({ minutes: s.delay_minutes })
            const key = `${s.id}:${event.subjectId}`
            return [key, { workspaceId, queue: askQueue, key, runAt }] as const
          }),
        ),
      )
      await bringForward(tx, [...orders.values()])
    })
  },
}
