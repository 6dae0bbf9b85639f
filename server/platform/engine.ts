// The engine of one process: relay, subscribers, jobs, each woken by hints and by a sweep of all workspaces.
import type { Desk } from './desk.ts'
import { catchUp, liveFollower, reactionsBehind } from './events/follow.ts'
import { relayWorkspace } from './events/relay.ts'
import { jobWorker } from './jobs/worker.ts'
import type { Module, Stop } from './module.ts'
import { perWorkspace } from './rounds.ts'

const sweepMillis = 1000

/**
 * Starts everything that follows the log and runs jobs; without `workers` only what the living browsers of this
 * process need to hear. Stop waits for what is under way.
 */
export const startEngine = async (desk: Desk, modules: readonly Module[]): Promise<Stop> => {
  const { workers } = desk.config
  const reactions = modules.flatMap((m) => m.reactions ?? [])
  const handlers = modules.flatMap((m) => m.jobs ?? [])
  const see = liveFollower(
    desk,
    modules.flatMap((m) => m.live ?? []),
  )
  const report = (what: string) => (error: unknown, workspaceId: string) =>
    desk.log.error({ err: error, workspaceId }, `${what} failed; it is tried again`)

  const live = perWorkspace(see, report('live follower'))
  const subscribers = perWorkspace(async (workspaceId) => {
    for (const reaction of await reactionsBehind(desk, workspaceId, reactions))
      await catchUp(desk, workspaceId, reaction)
  }, report('reaction'))
  const relay = perWorkspace(async (workspaceId) => {
    const placed = workers ? await relayWorkspace(desk, workspaceId) : 0
    live.wake(workspaceId)
    if (workers) subscribers.wake(workspaceId)
    if (placed > 0) desk.hints.placed(workspaceId)
  }, report('relay'))
  const jobs = jobWorker(desk, handlers)

  const unhint = desk.hints.onPoke((workspaceId) => {
    relay.wake(workspaceId)
    if (workers) jobs.wake(workspaceId)
  })
  const sweep = async (): Promise<void> => {
    const workspaces = await desk.db.directory.selectFrom('workspace').select('id').execute()
    for (const { id } of workspaces) {
      relay.wake(id)
      if (workers) jobs.wake(id)
    }
  }
  // Live followers must know where the present is before the first event of this process.
  for (const { id } of await desk.db.directory.selectFrom('workspace').select('id').execute()) await see(id)
  const timer = setInterval(
    () =>
      void sweep().catch((error: unknown) =>
        desk.log.warn({ err: error }, 'sweep failed; it is tried again'),
      ),
    sweepMillis,
  )
  void sweep().catch((error: unknown) => desk.log.warn({ err: error }, 'sweep failed; it is tried again'))
  return async () => {
    clearInterval(timer)
    unhint()
    await Promise.all([relay.stop(), subscribers.stop(), live.stop(), jobs.stop()])
  }
}
