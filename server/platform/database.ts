// The database: a pool of the app role, and the one way into a workspace: a transaction that names it.
import { Kysely, PostgresDialect, PostgresDriver, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

export type Tx = Transaction<Tables>
export type Query = Kysely<Tables> | Tx

export interface Database {
  /** Directory tables only (`workspace`, `mail_route`); any tenant table fails here for want of a workspace. */
  directory: Kysely<Tables>
  /** One transaction inside a workspace; rolled back if `work` throws. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  pool: pg.Pool
  close(): Promise<void>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

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
    options: '-c timezone=UTC -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000',
    ...connection,
  })
  pool.on('error', () => {
    // An idle connection died; the pool opens another, and whoever asks next hears of it.
  })
  await refuseStrongRole(pool)
  const directory = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const inside = new Kysely<Tables>({ dialect: new QuietDialect({ pool }) })
  return {
    directory,
    pool,
    inWorkspace: (workspaceId, work) => {
      if (!uuid.test(workspaceId)) throw new Error(`not a workspace id: ${JSON.stringify(workspaceId)}`)
      return inside.transaction().execute(async (tx) => {
        // One message to the server instead of two: there is one of these around everything the desk does.
        await sql.raw(`begin; set local handrail.workspace = '${workspaceId}'`).execute(tx)
        return work(tx)
      })
    },
    close: () => directory.destroy(),
  }
}

/** Leaves `begin` to the first statement, which names the workspace too. */
class QuietDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}
}
class QuietDialect extends PostgresDialect {
  readonly #config: { pool: pg.Pool }
  constructor(config: { pool: pg.Pool }) {
    super(config)
    this.#config = config
  }
  override createDriver(): PostgresDriver {
    return new QuietDriver(this.#config)
  }
}

/** A connection that breaks without harm, and is broken off when its server fell silent, so that nobody gets it again. */
class HonestClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // Whoever holds it hears by the failing query; without a listener a broken connection would end the process.
    this.on('error', () => undefined)
    const query = this.query.bind(this) as (...given: unknown[]) => unknown
    this.query = ((...given: unknown[]) => {
      const answer = query(...given)
      if (answer instanceof Promise)
        answer.catch((error: Error) => {
          if (error.message === 'Query read timeout') this.connection.stream.destroy()
        })
      return answer
    }) as typeof this.query
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
