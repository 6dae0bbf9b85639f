// The database: a pool of the app role, and the one way into a workspace: a transaction that names it.
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { HonestClient } from './database/client.ts'
import { transact } from './database/transact.ts'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>
export type Query = Kysely<Tables> | Tx

export interface Database {
  /** Directory tables only (`workspace`, `mail_route`); any tenant table fails here for want of a workspace. */
  directory: Kysely<Tables>
  /** One transaction inside a workspace; rolled back if `work` throws. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same for a single statement that reads: begin, statement and end go in one message. */
  readOne<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  pool: pg.Pool
  close(): Promise<void>
}

// Instants as ISO strings (the session's zone is UTC) and bigints as numbers: counts here stay far below 2^53.
pg.types.setTypeParser(
  1184,
  (text) =>
    `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, 23).replace(/\D.*$/, '').padEnd(3, '0')}Z`,
)
pg.types.setTypeParser(20, Number)

export const openDatabase = async (connection: pg.PoolConfig): Promise<Database> => {
  const pool = new pg.Pool({
    max: 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'handrail',
    // Longer than the server lets a statement run: only a connection that fell silent reaches it.
    query_timeout: 35_000,
    keepAlive: true,
    Client: HonestClient,
    // Statements that do not wait for each other's answers travel together.
    pipeline: true,
    options: [
      'timezone=UTC',
      'statement_timeout=30000',
      'idle_in_transaction_session_timeout=30000',
      // Plans are kept (below) and tables grow under them: none may read a whole table, and joins go in the order in
      // which they are written, which costs a fraction of looking for a better one.
      'enable_seqscan=off',
      'join_collapse_limit=1',
      'from_collapse_limit=1',
    ]
      .map((one) => `-c ${one}`)
      .join(' '),
    ...connection,
  })
  pool.on('error', () => {
    // An idle connection died; the pool opens another, and whoever asks next hears of it.
  })
  await refuseStrongRole(pool)
  const directory = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    directory,
    pool,
    inWorkspace: (workspaceId, work) => transact(pool, workspaceId, work),
    readOne: (workspaceId, work) => transact(pool, workspaceId, work, { isOneRead: true }),
    close: () => directory.destroy(),
  }
}

/** Row level security means nothing to a superuser or a role with BYPASSRLS: such a role may not run the desk. */
const refuseStrongRole = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string; strong: boolean; owns: number }>(
    `select rolname as name, (rolsuper or rolbypassrls) as strong,
       (select count(*)::int from pg_class c where c.relowner = r.oid and c.relkind = 'r') as owns
     from pg_roles r where rolname = current_user`,
  )
  const role = rows[0]
  if (!role || role.strong || role.owns > 0)
    throw new Error(
      `The database role "${role?.name ?? '?'}" may not run the desk: ${role?.strong ? 'it is a superuser or bypasses row level security' : 'it owns tables'}. ` +
        'Use a role with NOSUPERUSER NOBYPASSRLS that owns nothing (handrail_app), and run migrations as handrail_owner.',
    )
}
