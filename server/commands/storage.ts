// Reaches the database for a command: the operator's own, the running desk's, or the embedded one started here.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '../platform/config.ts'
import { readFacts } from '../platform/facts.ts'
import { takeLock } from '../platform/lock.ts'
import type { Stop } from '../platform/module.ts'
import { connectExternal } from '../platform/postgres/external.ts'
import { type Log, startPostgres } from '../platform/postgres/start.ts'
import { CommandRefused } from './exit.ts'

export interface Storage {
  readonly owner: pg.ClientConfig
  readonly app: pg.ClientConfig
  readonly close: Stop
}

/** For serving: this process alone uses the data folder until `close`. */
export const openStorage = async (config: Config, log: Log): Promise<Storage> => {
  const release = await takeLock(config.data, () => readFacts(config.data) !== undefined)
  try {
    if (config.databaseUrl !== undefined)
      return { ...(await connectExternal(config)), close: async () => release() }
    const { owner, app, stop } = await startPostgres({ data: config.data, log })
    return { owner, app, close: () => stop().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** For commands beside or without a running desk. */
export const reachStorage = async (config: Config, log: Log): Promise<Storage> => {
  const facts = readFacts(config.data)
  if (facts !== undefined) return { owner: facts.owner, app: facts.app, close: async () => {} }
  if (config.databaseUrl !== undefined) return { ...(await connectExternal(config)), close: async () => {} }
  if (!hasStorage(config))
    throw new CommandRefused(
      `There is no desk in ${config.data} yet.\nMend it: start it once with \`npm start\`, or set HANDRAIL_DATA.`,
    )
  return openStorage(config, log)
}

/** Whether there is a database to reach; an embedded one comes with the first start. */
export const hasStorage = (config: Config): boolean =>
  config.databaseUrl !== undefined || existsSync(join(config.data, 'database.json'))
