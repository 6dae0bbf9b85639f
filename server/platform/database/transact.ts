// A transaction inside a workspace, on a connection of the pool, with as few messages to and fro as it needs.
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Tx } from '../database.ts'
import type { Tables } from '../tables.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** `begin` is not waited for: it travels with the first statement of the work, which cannot see a row without it. */
export const transact = async <T>(
  pool: pg.Pool,
  workspaceId: string,
  work: (tx: Tx) => Promise<T>,
  { isOneRead = false } = {},
): Promise<T> => {
  if (!uuid.test(workspaceId)) throw new Error(`not a workspace id: ${JSON.stringify(workspaceId)}`)
  const client = await pool.connect()
  const inside = insideOf(client)
  let isBroken = false
  try {
    const handed = isOneRead ? handedOver() : null
    const forget = inside.plans.areOld() ? 'discard plans; ' : ''
    const begun = client.query(`${forget}begin; set local handrail.workspace = '${workspaceId}'`)
    begun.catch(() => undefined)
    // A second statement would come after the end, outside any workspace: row level security refuses it.
    const ended = handed?.then(() => client.query('commit'))
    ended?.catch(() => undefined)
    const result = await work(inside.tx)
    await begun
    // After a statement that failed unheard, COMMIT only rolls back.
    if ((await (ended ?? client.query('commit'))).command === 'ROLLBACK')
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

/** When the statements of this turn are given to the connection and have not left it yet. */
const handedOver = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

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
