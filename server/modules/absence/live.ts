// Tells open workspaces that the roster or somebody's presence changed: they ask again for what they show.
import type { LiveReaction } from '../../platform/module.ts'
import { sendToAll } from '../tickets/index.ts'

const types = new Set(['roster.changed', 'presence.changed', 'staff.changed'])
const prefixes = ['shift_pattern.', 'shift_request.', 'coverage_need.']

export const tellBrowsers: LiveReaction = {
  name: 'roster-live',
  see: async (_desk, workspaceId, events) => {
    const ours = events.filter((e) => types.has(e.type) || prefixes.some((p) => e.type.startsWith(p)))
    if (ours.length === 0) return
    const personIds = [...new Set(ours.flatMap((e) => namesIn(e.data)))]
    sendToAll(workspaceId, { type: 'roster', personIds })
  },
}

const namesIn = (data: Record<string, unknown>): string[] =>
  [data.personId, data.otherId, ...(Array.isArray(data.personIds) ? data.personIds : [])].filter(
    (id) => typeof id === 'string',
  )
