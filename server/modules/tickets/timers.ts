// Sets what the rules want rung later, in the transaction that makes it necessary.
import { planTimers, type TicketState } from '../../../rules/ticket/index.ts'
import type { Tx } from '../../platform/database.ts'
import { scheduleJobs } from '../../platform/jobs/schedule.ts'

interface Changed {
  workspaceId: string
  now: Temporal.Instant
  before: TicketState | null
  after: TicketState
}

export const setTimers = async (tx: Tx, changes: readonly Changed[]): Promise<void> => {
  const timers = changes.flatMap((change) =>
    planTimers(change.before, change.after).map((timer) => ({ ...change, ...timer })),
  )
  if (timers.length === 0) return
  const chasing = timers.some((t) => t.queue === 'chase-requester')
    ? await loadChasingTeams(tx, timers[0]?.workspaceId ?? '')
    : new Set<string>()
  const orders = timers
    .filter((t) => t.queue !== 'chase-requester' || chasing.has(t.after.teamId ?? ''))
    .map((t) => ({
      workspaceId: t.workspaceId,
      queue: t.queue,
      key: t.ticketId,
      runAt: t.at === null ? t.now : Temporal.Instant.from(t.at),
      data: t.data,
    }))
  // Several children of one parent ring it once.
  await scheduleJobs(tx, [...new Map(orders.map((o) => [`${o.queue} ${o.key}`, o])).values()])
}

/** Most desks chase nobody: then no timer is written. A team that begins to chase rings all of its tickets. */
const loadChasingTeams = async (tx: Tx, workspaceId: string): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom('team')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('chase', 'is not', null)
    .execute()
  return new Set(rows.map((r) => r.id))
}
