// The doctor looks at the database: reachable, a weak role, the right tables, a clock like ours.
import pg from 'pg'
import { pendingMigrations } from '../migrate.ts'
import { type Check, fail, guard, ok, skip, warn } from './check.ts'

export interface Reached {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
}

export const checkDatabase = async (isThere: boolean, reach: () => Promise<Reached>): Promise<Check[]> => {
  if (!isThere) return [skip('database', 'none yet; the first start makes it')]
  let reached: Reached
  try {
    reached = await reach()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const [found, ...mend] = text.split('\nMend it: ')
    return [
      fail('database', found ?? text, mend.join(' ') || 'read docs/database.md'),
      skip('role', 'no database'),
      skip('migrations', 'no database'),
    ]
  }
  const { owner, app } = reached
  return [
    await guard('database', 'check DATABASE_URL and that the server runs', () => asking(app, server)),
    await guard('role', 'use a role with NOSUPERUSER NOBYPASSRLS that owns nothing (docs/database.md)', () =>
      asking(app, role),
    ),
    await guard('migrations', 'handrail migrate', async () => {
      const names = await pendingMigrations(owner)
      return names.length === 0
        ? ok('migrations', 'all have run')
        : warn('migrations', `${names.length} to run`, 'handrail migrate')
    }),
  ]
}

const asking = async (
  config: pg.ClientConfig,
  look: (client: pg.Client) => Promise<Check>,
): Promise<Check> => {
  const client = new pg.Client({ connectionTimeoutMillis: 5_000, ...config })
  await client.connect()
  try {
    return await look(client)
  } finally {
    await client.end()
  }
}

const server = async (client: pg.Client): Promise<Check> => {
  const { rows } = await client.query<{ version: string; at: Date }>(
    `select current_setting('server_version') as version, clock_timestamp() as at`,
  )
  const apart = Math.abs(new Date(rows[0]?.at ?? 0).getTime() - Date.now()) / 1000
  const text = `PostgreSQL ${rows[0]?.version}`
  return apart < 2
    ? ok('database', text)
    : warn('database', `${text}, its clock is ${apart.toFixed(0)} s apart`, 'timedatectl set-ntp true')
}

const role = async (client: pg.Client): Promise<Check> => {
  const { rows } = await client.query<{ name: string; strong: boolean }>(
    'select rolname as name, rolsuper or rolbypassrls as strong from pg_roles where rolname = current_user',
  )
  const { name = '?', strong = true } = rows[0] ?? {}
  return strong
    ? fail('role', `${name} passes by row level security`, `alter role ${name} nosuperuser nobypassrls`)
    : ok('role', `${name}, bound by row level security`)
}
