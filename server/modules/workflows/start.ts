// Starts a workflow on a ticket: by hand, or because a rule says so.
import { type Actor, system } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { startRun } from '../../../rules/workflow/advance.ts'
import type { Workflow } from '../../../rules/workflow/definition.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { Refused } from '../../platform/refused.ts'
import { loadItem } from '../law/index.ts'
import { lockTicket, type Kept as Ticket } from '../tickets/index.ts'
import { settle } from './advance.ts'
import { loadStanding } from './standing.ts'
import { insertRun, loadRun, loadRunning, lockRun } from './store.ts'

export interface Starting {
  /** Started a second time with the same id, nothing happens. */
  id: string
  workflowId: string
  actor: Actor
  because: string | null
}

/** The caller holds the ticket's lock. Throws Refused. */
export const startIn = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  ticket: Ticket,
  { id, workflowId, actor, because }: Starting,
): Promise<void> => {
  if (await loadRun(tx, workspaceId, id)) return
  const item = await loadItem(tx, workspaceId, workflowId)
  if (item?.kind !== 'workflow' || item.body === null || !item.is_on)
    throw new Refused(
      refuse('invalid', 'There is no such workflow in the law.', {
        faults: [{ field: 'body.workflowId', message: 'names no published workflow of this workspace' }],
      }),
    )
  if ((await loadRunning(tx, workspaceId, [ticket.state.id])).length > 0)
    throw new Refused(
      refuse('not_possible', 'A workflow runs on this ticket already. End it before you start another.'),
    )
  const definition = item.body as unknown as Workflow
  const fresh = { state: 'running' as const, places: [], past: [], count: 0 }
  await insertRun(tx, {
    workspace_id: workspaceId,
    id,
    ticket_id: ticket.state.id,
    workflow_id: workflowId,
    version: item.version ?? 0,
    name: item.name,
    definition: JSON.stringify(definition),
    state: 'running',
    run: JSON.stringify(fresh),
    started_by: actor.kind === 'person' ? actor.id : null,
    because,
    started_at: iso(desk.clock.now()),
    ended_at: null,
  })
  const row = await lockRun(tx, workspaceId, id)
  if (!row) throw new Error('a run just written cannot be read')
  const around = await loadStanding(desk, tx, workspaceId, row, ticket)
  await settle(desk, tx, workspaceId, row, ticket, around, startRun(definition, around))
}

/** Ordered by rules: the job's key is the run's id. */
export const startWorkflow: JobHandler = {
  queue: 'start-workflow',
  concurrency: 2,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => (attempts < 8 ? 5 * 2 ** attempts : null),
  run: async (desk, { workspaceId, key, data }, done) => {
    try {
      await commitIn(desk, workspaceId, async (tx) => {
        await done(tx)
        const ticket = await lockTicket(tx, workspaceId, { id: String(data.ticketId) })
        if (!ticket) return
        await startIn(desk, tx, workspaceId, ticket, {
          id: key,
          workflowId: String(data.workflowId),
          actor: system('rule'),
          because: typeof data.because === 'string' ? data.because : null,
        })
      })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      desk.log.warn({ workspaceId, ticketId: data.ticketId, err: error }, 'a rule could not start a workflow')
    }
  },
}
