// Brings the tables to this version: numbered SQL files, each once, in order, in a transaction of its own.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Clock, iso, systemClock } from './clock.ts'
import { type Migration, readMigrations } from './migrate/files.ts'
import { MigrationTrouble } from './migrate/trouble.ts'
import type { Log } from './postgres/start.ts'

export { MigrationTrouble } from './migrate/trouble.ts'

export interface Migrated {
  /** Names of the migrations run now. */
  readonly applied: readonly string[]
  /** Number of the newest migration in force. */
  readonly version: number
}

interface Options {
  /** Connects as the role that owns the tables. */
  readonly owner: pg.ClientConfig
  readonly log: Pick<Log, 'info'>
  readonly clock?: Clock
  readonly folder?: string
}

/** Safe to call from several processes at once: one migrates, the others wait and find nothing left to do. */
export const migrate = async ({ owner, log, clock = systemClock(), folder }: Options): Promise<Migrated> => {
  const migrations = readMigrations(folder)
  return asOwner(owner, async (client) => {
    const known = await pending(client, migrations)
    if (known.length === 0) return { applied: [], version: newest(migrations) }
    await lock(client)
    const left = await pending(client, migrations)
    for (const migration of left) {
      log.info(`Migrating: ${migration.name}`)
      await apply(client, migration, clock)
    }
    return { applied: left.map(({ name }) => name), version: newest(migrations) }
  })
}

/** Which migrations are still to run; changes nothing. */
export const pendingMigrations = (owner: pg.ClientConfig, folder?: string): Promise<readonly string[]> =>
  asOwner(owner, async (client) => (await pending(client, readMigrations(folder))).map(({ name }) => name))

const newest = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0

const asOwner = async <T>(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({
    application_name: 'handrail migrate',
    connectionTimeoutMillis: 10_000,
    ...owner,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const pending = async (client: pg.Client, migrations: readonly Migration[]): Promise<Migration[]> => {
  const table = await client.query<{ present: boolean }>(
    `select to_regclass('migration') is not null as present`,
  )
  if (!table.rows[0]?.present) return [...migrations]
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from migration order by number',
  )
  const applied = new Map(rows.map((row) => [row.number, row]))
  const last = rows.at(-1)
  if (last !== undefined && last.number > newest(migrations)) throw MigrationTrouble.newer(last.name)
  for (const { number, name, checksum } of migrations) {
    const row = applied.get(number)
    if (row !== undefined && row.checksum !== checksum) throw MigrationTrouble.changed(name)
  }
  return migrations.filter(({ number }) => !applied.has(number))
}

const lockKey = 4_872_653_211

// Tried again and again rather than waited for: a waiting session would hold back a concurrent index build.
const lock = async (client: pg.Client): Promise<void> => {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      lockKey,
    ])
    if (rows[0]?.taken) break
    await pause(200)
  }
  await client.query(
    'create table if not exists migration (number int primary key, name text not null, checksum text not null, applied_at timestamptz not null)',
  )
  // The desk itself reports in /health/ready whether its tables are those it needs.
  await client.query('grant select on migration to handrail_app')
}

const attempts = 30

/** Gives up a lock after a second, so that requests behind it never wait longer, and tries again later. */
const apply = async (
  client: pg.Client,
  { number, name, sql, checksum }: Migration,
  clock: Clock,
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('begin')
      await client.query(`set local lock_timeout = '1s'`)
      await client.query(sql)
      await client.query(
        'insert into migration (number, name, checksum, applied_at) values ($1, $2, $3, $4)',
        [number, name, checksum, iso(clock.now())],
      )
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      const isLocked = (error as { code?: string }).code === '55P03'
      if (!isLocked || attempt === attempts) throw MigrationTrouble.failed(name, error)
      await pause(500)
    }
  }
}
