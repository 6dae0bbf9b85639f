// One PostgreSQL for a run of tests; every test file works on a clone of the migrated database of its own.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrate } from '../server/platform/migrate.ts'
import { type Connection, type Log, startPostgres, toUrl } from '../server/platform/postgres/start.ts'
import { temporaryFolder } from './folders.ts'

interface Roles {
  readonly owner: Connection
  readonly app: Connection
  readonly root: Connection
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Roles
  }
}

/** Shows troubles only. */
export const quietLog: Log = { debug() {}, info() {}, warn: console.warn, error: console.error }

/** Vitest calls this once before the files of a ring, and what it returns after them. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = temporaryFolder()
  const settings = { max_connections: '200' }
  const postgres = await startPostgres({ data: folder.path, log: quietLog, isDurable: false, settings })
  await migrate({ owner: postgres.owner, log: quietLog })
  const { owner, app, root } = postgres
  project.provide('postgres', { owner, app, root })
  return async () => {
    await postgres.stop()
    folder[Symbol.dispose]()
  }
}

export interface ClonedDatabase {
  readonly owner: Connection
  readonly app: Connection
  readonly ownerUrl: string
  readonly appUrl: string
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>
}

/** A fresh database with all tables and no rows. Call `drop` in afterAll. */
export const cloneDatabase = async (): Promise<ClonedDatabase> => {
  const { owner, app, root } = inject('postgres')
  const database = `test_${randomBytes(6).toString('hex')}`
  await run(root, `create database ${database} template ${owner.database} owner ${owner.user}`)
  const clone = { owner: { ...owner, database }, app: { ...app, database } }
  return {
    ...clone,
    ownerUrl: toUrl(clone.owner),
    appUrl: toUrl(clone.app),
    drop: () => run(root, `drop database if exists ${database} with (force)`),
  }
}

const run = async (connection: Connection, sql: string): Promise<void> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
