// Runs a task for a workspace when woken: never twice at once, once more if woken meanwhile.

export interface Rounds {
  wake(workspaceId: string): void
  /** No new rounds; resolves when the running ones are done. */
  stop(): Promise<void>
}

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
