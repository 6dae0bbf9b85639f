// A desk of its own for a benchmark, in a process of its own, with its database as it is shipped: durable.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, openDatabase } from '../../server/platform/database.ts'
import { temporaryFolder } from '../../tests/folders.ts'
import { groundFor, type RunningDesk, runCommand, startDesk } from '../../tests/harness/running-desk.ts'

export interface BenchDesk {
  running: RunningDesk
  db: Database
  workspaceId: string
  token: string
  /** JSON of a request as the owner; throws when it is refused. */
  ask(method: string, path: string, body?: unknown): Promise<unknown>
  close(): Promise<void>
}

/** In `data`, or in a folder that is removed afterwards. */
export const openBenchDesk = async (data?: string, env: Record<string, string> = {}): Promise<BenchDesk> => {
  const folder = data === undefined ? temporaryFolder() : null
  const place = data ?? join(folder?.path ?? '', 'data')
  mkdirSync(place, { recursive: true, mode: 0o711 })
  const ground = await groundFor(place, { HANDRAIL_LOG_LEVEL: 'warn', ...env })
  const running = await startDesk(ground)
  const owner = 'olivia.okafor@meridian.example'
  const made = (await runCommand(ground, 'token', 'create', '--user', owner, '--name', 'bench')) as {
    token: string
  }
  const db = await openDatabase({ ...running.facts.app, max: 16 })
  const first = await db.directory
    .selectFrom('workspace')
    .select('id')
    .orderBy('created_at')
    .executeTakeFirstOrThrow()
  return {
    running,
    db,
    workspaceId: first.id,
    token: made.token,
    ask: async (method, path, body) => {
      const response = await fetch(running.url + path, {
        method,
        headers: {
          authorization: `Bearer ${made.token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return text ? JSON.parse(text) : null
    },
    close: async () => {
      await db.close()
      await running.stop()
      folder?.[Symbol.dispose]()
    },
  }
}
