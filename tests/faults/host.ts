// Starts and kills database hosts, and looks at the processes they leave.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../../server/platform/postgres/start.ts'
import { processMark } from '../../server/platform/processes.ts'

export interface Host {
  readonly child: ChildProcess
  readonly owner: Connection
  readonly root: Connection
  readonly log: readonly string[]
  /** As an operator would: SIGTERM, and the exit code. */
  stop(): Promise<number | null>
  kill(): Promise<void>
}

interface HostOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly program?: string
}

/** Resolves when the database serves; rejects with what the host refused. */
export const startHost = async (data: string, { env = {}, program }: HostOptions = {}): Promise<Host> => {
  const file = program ?? join(import.meta.dirname, 'database-host.ts')
  const child = spawn(process.execPath, [file, data], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const log: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const { kind, value } = JSON.parse(line) as { kind: string; value: unknown }
    if (kind === 'log') log.push(String(value))
    if (kind === 'refused') throw new Error(String(value))
    if (kind !== 'ready') continue
    createInterface({ input: child.stdout }).on('line', (later) => log.push(later))
    return {
      child,
      log,
      ...(value as { owner: Connection; root: Connection }),
      stop: () => end(child, 'SIGTERM'),
      kill: async () => {
        await end(child, 'SIGKILL')
      },
    }
  }
  throw new Error('the host ended without a word')
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
  return child.exitCode
}

/** The process number of the server over this cluster, if its file names one that lives. */
export const serverPid = (cluster: string): number | undefined => {
  const file = join(cluster, 'postmaster.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN
  return processMark(pid) === undefined ? undefined : pid
}

export const waitUntil = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  patienceMs = 15_000,
): Promise<void> => {
  const until = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`waited ${patienceMs} ms in vain until ${what}`)
    await pause(50)
  }
}

export const query = async <T extends pg.QueryResultRow>(
  connection: Connection,
  sql: string,
): Promise<T[]> => {
  const client = new pg.Client(connection)
  // A server killed under us tells the idle client too; the query is what counts.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}
