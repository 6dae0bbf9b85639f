// When to stop: the first signal, or the launcher's death. The same key press may arrive twice; it counts once.

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const samePressMs = 1_500
const drainMs = 25_000

export interface Asked {
  /** Resolves at the first request to stop. */
  readonly signal: Promise<void>
  /** From here on stopping may take only so long: what is still held then is let go by exiting. */
  deadline(): void
  close(): void
}

/** A second, later signal means "now": the database's watcher stops it in order even then. */
export const untilAskedToStop = (): Asked => {
  const { promise, resolve } = Promise.withResolvers<void>()
  let first: number | undefined
  const ask = (): void => {
    if (first === undefined) first = performance.now()
    else if (performance.now() - first > samePressMs) process.exit(130)
    resolve()
  }
  for (const name of names) process.on(name, ask)
  process.once('disconnect', ask)
  // The channel to the launcher only tells of its death; it must not keep this process alive.
  process.channel?.unref()
  let timer: NodeJS.Timeout | undefined
  return {
    signal: promise,
    deadline: () => {
      timer = setTimeout(() => process.exit(1), drainMs).unref()
    },
    close: () => {
      clearTimeout(timer)
      for (const name of names) process.off(name, ask)
      process.off('disconnect', ask)
      if (process.connected) process.disconnect?.()
    },
  }
}
