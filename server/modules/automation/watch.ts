// Has time rules looked at in every workspace, again and again while the desk serves.
import type { Desk } from '../../platform/desk.ts'
import type { Stop } from '../../platform/module.ts'
import { perWorkspace } from '../../platform/rounds.ts'
import { dropOldTraces, sweepRules } from './sweep.ts'

const everyMillis = 20_000

export const watchRules = async (desk: Desk): Promise<Stop> => {
  if (!desk.config.workers) return async () => {}
  const rounds = perWorkspace(
    async (workspaceId) => {
      await sweepRules(desk, workspaceId)
      await dropOldTraces(desk, workspaceId)
    },
    (error, workspaceId) =>
      desk.log.error({ err: error, workspaceId }, 'looking at time rules failed; it is tried again'),
  )
  const look = async (): Promise<void> => {
    for (const { id } of await desk.db.directory.selectFrom('workspace').select('id').execute())
      rounds.wake(id)
  }
  const timer = setInterval(
    () =>
      void look().catch((error: unknown) =>
        desk.log.warn({ err: error }, 'looking at time rules failed; it is tried again'),
      ),
    everyMillis,
  )
  return async () => {
    clearInterval(timer)
    await rounds.stop()
  }
}
