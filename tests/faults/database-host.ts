// A process that owns an embedded database as a desk does, for tests to kill: `database-host.ts <data folder>`.
import { takeLock } from '../../server/platform/lock.ts'
import { type Log, startPostgres } from '../../server/platform/postgres/start.ts'

const tell = (kind: string, value: unknown) => process.stdout.write(`${JSON.stringify({ kind, value })}\n`)
const log: Log = {
  debug() {},
  info: (text) => tell('log', text),
  warn: (text) => tell('log', text),
  error: (text) => tell('log', text),
}

try {
  const data = process.argv[2] ?? ''
  const release = await takeLock(data)
  const postgres = await startPostgres({ data, log })
  process.once('SIGTERM', async () => {
    await postgres.stop()
    release()
    process.exit(0)
  })
  setInterval(() => {}, 60_000)
  // Only now: who reads this may stop us at once.
  tell('ready', { owner: postgres.owner, root: postgres.root })
} catch (error) {
  tell('refused', error instanceof Error ? error.message : String(error))
  process.exit(1)
}
