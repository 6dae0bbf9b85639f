// What is promised, or when the desk works, is another: the unsolved tickets are counted anew.
import { iso } from '../../platform/clock.ts'
import type { Event } from '../../platform/events/event.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import type { Reaction } from '../../platform/module.ts'
import { replayQueue } from './replay.ts'
import { beginReplay } from './store.ts'

const kinds: ReadonlySet<unknown> = new Set(['calendar', 'sla_policy', 'ola'])

export const replayAnew: Reaction = {
  name: 'replay-clocks',
  types: ['law.published', 'law.switched', 'law.removed', 'law.ordered', 'workspace.changed'],
  react: async (desk, workspaceId, events) => {
    if (!events.some(matters)) return
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const now = desk.clock.now()
      await beginReplay(tx, workspaceId, iso(now))
      await scheduleJob(tx, { workspaceId, queue: replayQueue, key: 'all', runAt: now })
    })
    desk.hints.poke(workspaceId)
  },
}

const matters = ({ type, data }: Event): boolean =>
  type === 'workspace.changed'
    ? Array.isArray(data.fields) && data.fields.includes('workingHours')
    : kinds.has(data.kind)
