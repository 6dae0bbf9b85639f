// Runs a task for a workspace when woken: never twice at once, once more if woken meanwhile.
// Between two rounds it breathes, so that under load one round does the work of many wakes.

export interface Rounds {
  wake(workspaceId: string): void
  /** No new rounds; resolves when the running ones are done. */
  stop(): Promise<void>
}

const breathMillis = 40

export const perWorkspace = (
  task: (workspaceId: string) => Promise<void>,
  failed: (error: unknown, workspaceId: string) => void,
): Rounds => {
  const running = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let stopped = false
  const run = async (workspaceId: string): Promise<void> => {
    do {
      again.delete(workspaceId)
      await task(workspaceId).catch((error: unknown) => failed(error, workspaceId))
      if (again.has(workspaceId) && !stopped)
        await new Promise((resolve) => setTimeout(resolve, breathMillis))
    } while (again.has(workspaceId) && !stopped)
    running.delete(workspaceId)
  }
  return {
    wake: (workspaceId) => {
      if (stopped) return
      if (running.has(workspaceId)) again.add(workspaceId)
      else running.set(workspaceId, run(workspaceId))
    },
    stop: async () => {
      stopped = true
      await Promise.all(running.values())
    },
  }
}
