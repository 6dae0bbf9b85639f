// The database: a pool of the app role, and the one way into a workspace: a transaction that names it.
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
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
    inWorkspace: (workspaceId, work) => {
      if (!uuid.test(workspaceId)) throw new Error(`not a workspace id: ${JSON.stringify(workspaceId)}`)
      return transact(pool, workspaceId, work)
    },
    close: () => directory.destroy(),
  }
}

/** `begin` is not waited for: it travels with the first statement of the work, which cannot see a row without it. */
const transact = async <T>(pool: pg.Pool, workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  const inside = insideOf(client)
  let isBroken = false
  try {
    const forget = inside.plans.areOld() ? 'discard plans; ' : ''
    const begun = client.query(`${forget}begin; set local handrail.workspace = '${workspaceId}'`)
    begun.catch(() => undefined)
    const result = await work(inside.tx)
    await begun
    // After a statement that failed unheard, COMMIT only rolls back.
    if ((await client.query('commit')).command === 'ROLLBACK')
      throw new Error('a statement failed and nothing was committed')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}

interface Inside {
  tx: Tx
  plans: PlanAge
}
const insides = new WeakMap<pg.PoolClient, Inside>()

/** The query builder of one connection: it neither takes nor gives back, and lets statements travel together. */
const insideOf = (client: pg.PoolClient): Inside => {
  const known = insides.get(client)
  if (known) return known
  const held = { query: client.query.bind(client), release: () => undefined } as unknown as pg.PoolClient
  const pool = { connect: async () => held, end: async () => undefined } as unknown as pg.Pool
  const tx = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) as Tx
  const inside = { tx, plans: planAge() }
  insides.set(client, inside)
  return inside
}

interface PlanAge {
  /** Counts one use of the connection. */
  areOld(): boolean
}

const plansLive = 60_000

/**
 * A kept plan was made for tables as small as they were then. In a young desk they double quickly, so plans are made
 * anew whenever the connection was used twice as often as the last time, and every minute.
 */
const planAge = (): PlanAge => {
  let uses = 0
  let next = 16
  let madeAt = performance.now()
  return {
    areOld: () => {
      uses += 1
      const now = performance.now()
      if (uses < next && now - madeAt < plansLive) return false
      next = uses * 2
      madeAt = now
      return true
    },
  }
}

/** A connection that breaks without harm, and is broken off when its server fell silent, so that nobody gets it again. */
class HonestClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    // Whoever holds it hears by the failing query; without a listener a broken connection would end the process.
    this.on('error', () => undefined)
    const query = this.query.bind(this) as (...given: unknown[]) => unknown
    const name = statementNames()
    this.query = ((...given: unknown[]) => {
      const [text, values, ...rest] = given
      const answer =
        typeof text === 'string' && Array.isArray(values) && values.length > 0
          ? query({ text, values, name: name(text) }, ...rest)
          : query(...given)
      if (answer instanceof Promise)
        answer.catch((error: Error) => {
          // A silent server, or a prepared statement whose tables were changed by a migration meanwhile.
          if (error.message === 'Query read timeout' || (error as pg.DatabaseError).code === '0A000')
            this.connection.stream.destroy()
        })
      return answer
    }) as typeof this.query
  }
}

const mostStatements = 150
const longestStatement = 8000

/**
 * Names for the statements of one connection, so that the server parses and rewrites each only once. Statements of
 * ever other shape (lists of many lengths) fill the names up; the rest then goes unnamed, as without.
 */
const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostStatements || text.length > longestStatement) return known
    const name = `s${names.size}`
    names.set(text, name)
    return name
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
