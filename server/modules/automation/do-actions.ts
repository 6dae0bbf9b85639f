// Does a list of actions on a ticket for another part of the desk, each once for its key.
import type { Action } from '../../../rules/automation/rule.ts'
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { idFor } from './ids.ts'
import { insertRun } from './runs.ts'
import { goOn, workQueue } from './work.ts'

export interface Order {
  /** Begins with the id of what orders it. Ordered twice under one key, it is done once. */
  key: string
  ticketId: string
  actions: readonly Action[]
  name: string
  because: string
}

/** Returns when all is done, or waits under a timer of its own. */
export const doActions = async (
  desk: Desk,
  workspaceId: string,
  { key, ticketId, actions, name, because }: Order,
): Promise<void> => {
  const id = idFor(key, 0, 'order')
  const now = desk.clock.now()
  await desk.db.inWorkspace(workspaceId, (tx) =>
    insertRun(tx, {
      workspace_id: workspaceId,
      id,
      ticket_id: ticketId,
      source: 'workflow',
      rule_id: null,
      rule_version: null,
      name,
      ticket_version: null,
      because,
      chain: JSON.stringify({ ruleIds: [], depth: 1 }),
      accepted_by: null,
      actions: JSON.stringify(actions),
      at: iso(now),
      next_at: null,
    }),
  )
  const waits = await goOn(desk, workspaceId, id)
  if (!waits) return
  await desk.db.inWorkspace(workspaceId, (tx) =>
    scheduleJob(tx, { workspaceId, queue: workQueue, key: id, runAt: waits }),
  )
}
