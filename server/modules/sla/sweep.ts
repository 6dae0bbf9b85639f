// Warns and tells of breaches when their instant has come, also all of those that came while the desk was down.
//
// Whoever holds a batch holds its rows: processes share the work, and none tells twice, for with the warning the row's
// next instant moves on in the same transaction.
import { system } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Desk } from '../../platform/desk.ts'
import type { Stop } from '../../platform/module.ts'
import { perWorkspace } from '../../platform/rounds.ts'
import { commitTickets, lockDue } from '../tickets/index.ts'

const batch = 200
const everyMillis = 1000

export const watchClocks = async (desk: Desk): Promise<Stop> => {
  if (!desk.config.workers) return async () => {}
  const rounds = perWorkspace(
    async (workspaceId) => {
      await sweepClocks(desk, workspaceId)
    },
    (error, workspaceId) =>
      desk.log.error({ err: error, workspaceId }, 'looking at clocks failed; it is tried again'),
  )
  const look = async (): Promise<void> => {
    for (const { id } of await desk.db.directory.selectFrom('workspace').select('id').execute())
      rounds.wake(id)
  }
  const timer = setInterval(
    () =>
      void look().catch((error: unknown) =>
        desk.log.warn({ err: error }, 'looking at clocks failed; it is tried again'),
      ),
    everyMillis,
  )
  return async () => {
    clearInterval(timer)
    await rounds.stop()
  }
}

/** How many tickets had something to tell. */
export const sweepClocks = async (desk: Desk, workspaceId: string): Promise<number> => {
  let told = 0
  for (;;) {
    const found = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const now = desk.clock.now()
      const due = await lockDue(tx, workspaceId, iso(now), batch)
      if (due.length === 0) return 0
      await commitTickets(
        tx,
        due.map((before) => ({
          workspaceId,
          actor: system('sla'),
          now,
          ticketId: before.state.id,
          before,
          events: [],
        })),
      )
      return due.length
    })
    told += found
    if (found > 0) desk.hints.poke(workspaceId)
    if (found < batch) return told
  }
}
