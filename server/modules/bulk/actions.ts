// Looking at, starting, stopping and taking back changes of many tickets.
import type { z } from 'zod'
import type { BulkChange, BulkRun, Selection } from '../../../contract/bulk.ts'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { Refused } from '../../platform/refused.ts'
import { loadKept } from '../tickets/index.ts'
import { makeReady } from './change.ts'
import { bulkQueue } from './job.ts'
import { planMany, type Who } from './plan.ts'
import { selectTickets } from './select.ts'
import { showRun } from './show.ts'
import { insertItems, insertRun, loadRun, lockRun, type RunRow, updateRun } from './store.ts'

interface Asked {
  select: z.infer<typeof Selection>
  change: BulkChange
}

const lookedAt = 1000

export const previewBulk = async (tx: Tx, who: Who, { select, change }: Asked) => {
  const ready = await makeReady(tx, who, change)
  const ids = await selectTickets(tx, who, select)
  const tickets = await loadKept(tx, who.workspaceId, ids.slice(0, lookedAt))
  const planned = await planMany(tx, who, ready, tickets)
  const refused = new Map<string, number>()
  for (const { because } of planned)
    if (because !== null) refused.set(because, (refused.get(because) ?? 0) + 1)
  const differing = planned.filter((p) => p.events.length > 0)
  return {
    total: ids.length,
    changes: differing.length,
    looked: tickets.length,
    refused: [...refused].map(([because, count]) => ({ because, count })),
    samples: differing
      .slice(0, 5)
      .map(({ kept }) => ({ number: kept.state.number, subject: kept.texts.subject })),
  }
}

export const startBulk = (desk: Desk, who: Who, id: string, { select, change }: Asked): Promise<BulkRun> =>
  commitIn(desk, who.workspaceId, async (tx) => {
    const { workspaceId, actor, now } = who
    const known = await loadRun(tx, workspaceId, id)
    if (known) return showRun(tx, known)
    const ready = await makeReady(tx, who, change)
    const ids = await selectTickets(tx, who, select)
    await insertRun(tx, {
      workspace_id: workspaceId,
      id,
      person_id: actor.id,
      change: JSON.stringify(ready),
      state: 'waiting',
      total: ids.length,
      error: null,
      created_at: iso(now),
      finished_at: null,
    })
    await insertItems(tx, workspaceId, id, ids)
    await scheduleJob(tx, { workspaceId, queue: bulkQueue, key: id, runAt: now })
    return showRun(tx, (await loadRun(tx, workspaceId, id)) as RunRow)
  })

const noRun = refuse('not_found', 'There is no such change of many tickets.')

/** Somebody else's is not found. */
export const loadOwn = async (tx: Tx, { workspaceId, actor }: Who, id: string): Promise<RunRow | Refusal> => {
  const run = await loadRun(tx, workspaceId, id)
  return run?.person_id === actor.id ? run : noRun
}

const lockOwn = async (tx: Tx, { workspaceId, actor }: Who, id: string): Promise<RunRow> => {
  const run = await lockRun(tx, workspaceId, id)
  if (run?.person_id !== actor.id) throw new Refused(noRun)
  return run
}

export const cancelBulk = (desk: Desk, who: Who, id: string): Promise<BulkRun> =>
  commitIn(desk, who.workspaceId, async (tx) => {
    const run = await lockOwn(tx, who, id)
    if (run.state !== 'waiting' && run.state !== 'running') return showRun(tx, run)
    const change = { state: 'cancelled' as const, finished_at: iso(who.now) }
    return showRun(tx, await updateRun(tx, who.workspaceId, id, change))
  })

export const undoBulk = (desk: Desk, who: Who, id: string): Promise<BulkRun> =>
  commitIn(desk, who.workspaceId, async (tx) => {
    const run = await lockOwn(tx, who, id)
    if (run.state === 'undoing' || run.state === 'undone') return showRun(tx, run)
    if (run.state === 'waiting' || run.state === 'running')
      throw new Refused(refuse('not_possible', 'It is still running. Stop it first, then take it back.'))
    const { workspaceId, now } = who
    await scheduleJob(tx, { workspaceId, queue: bulkQueue, key: id, runAt: now })
    const change = { state: 'undoing' as const, error: null, finished_at: null }
    return showRun(tx, await updateRun(tx, workspaceId, id, change))
  })
