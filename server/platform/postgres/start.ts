// The embedded database: made when missing, started, restarted when it dies, stopped with the desk.
import { setTimeout as pause } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.ts'
import { createCluster, hasCluster, resetPasswords } from './create.ts'
import {
  type Credentials,
  databaseName,
  keepCredentials,
  newCredentials,
  readCredentials,
  roles,
} from './credentials.ts'
import { removeDrafts } from './drafts.ts'
import { clearLeftovers } from './leftover.ts'
import { findPlace, type Place } from './place.ts'
import { chooseEndpoint, discardEndpoint, type Endpoint, runServer, type Server } from './server.ts'

/** How to connect as one role; fits `pg` as it is. */
export interface Connection extends Endpoint {
  readonly user: string
  readonly password: string
  readonly database: string
}

export interface Postgres {
  /** Owns the tables and migrates; no superuser. */
  readonly owner: Connection
  /** What the desk works as: owns nothing, bypasses nothing. */
  readonly app: Connection
  /** PostgreSQL's superuser, for tests and repair. */
  readonly root: Connection
  stop(): Promise<void>
}

export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

export interface Options {
  /** The data folder; the caller holds its lock. */
  readonly data: string
  readonly log: Log
  /** False only for tests whose data may vanish: nothing is forced to disk. */
  readonly isDurable?: boolean
  /** Server settings beyond postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
}

/** Throws PostgresTrouble with a remedy when the machine does not allow it. */
export const startPostgres = async ({
  data,
  log,
  isDurable = true,
  settings = {},
}: Options): Promise<Postgres> => {
  const known = readCredentials(data)
  const place = findPlace(data, known)
  const binaries = findBinaries(place.account)
  const credentials = await prepare(data, place, binaries, known, isDurable, log)
  const endpoint = await chooseEndpoint(place)
  const extra = isDurable ? settings : { ...forgetful, ...settings }
  const run = () => runServer(place, binaries, endpoint, extra, (line) => relay(line, log))
  const stop = await keepRunning(run, () => clearLeftovers(place.cluster, log, endpoint.host), log).catch(
    (error) => {
      discardEndpoint(endpoint)
      throw error
    },
  )
  const as = (who: keyof typeof roles, database = databaseName): Connection => ({
    ...endpoint,
    user: roles[who],
    password: credentials[who],
    database,
  })
  return {
    owner: as('owner'),
    app: as('app'),
    root: as('root', 'postgres'),
    stop: async () => {
      await stop()
      discardEndpoint(endpoint)
    },
  }
}

const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Leaves a cluster nobody serves, whose passwords we know. */
const prepare = async (
  data: string,
  place: Place,
  binaries: Binaries,
  known: Credentials | undefined,
  isDurable: boolean,
  log: Log,
): Promise<Credentials> => {
  const exists = hasCluster(place, binaries)
  removeDrafts(place.parent)
  if (exists) await clearLeftovers(place.cluster, log)
  if (exists && known) return known
  const credentials = {
    ...(known ?? newCredentials()),
    ...(place.isElsewhere ? { cluster: place.cluster } : {}),
  }
  keepCredentials(data, credentials)
  if (exists) {
    log.warn('The file with the database’s passwords (database.json) was missing; the roles got new ones.')
    resetPasswords(place, binaries, credentials)
    return credentials
  }
  log.info(`Making a new database in ${place.cluster}`)
  if (place.isElsewhere)
    log.warn(`The database lies in ${place.cluster}: its user may not enter ${data}. Back up both.`)
  createCluster(place, binaries, credentials, isDurable)
  return credentials
}

/** Starts the server and starts it again whenever it ends without being asked to. Returns what stops it for good. */
const keepRunning = async (
  run: () => Promise<Server>,
  clear: () => Promise<void>,
  log: Log,
): Promise<() => Promise<void>> => {
  let server = await run()
  let isStopping = false
  const watch = async (): Promise<void> => {
    for (;;) {
      await server.ended
      if (isStopping) return
      log.error('The database server ended unexpectedly; starting it again.')
      const next = await restart(run, clear, log, () => isStopping)
      if (next === undefined) return
      server = next
      if (isStopping) return server.stop()
    }
  }
  const watching = watch()
  return async () => {
    isStopping = true
    await server.stop()
    await watching
  }
}

/** Tries until it succeeds: after a crash, old backends first have to end, or the disk has to get free space. */
const restart = async (
  run: () => Promise<Server>,
  clear: () => Promise<void>,
  log: Log,
  isStopping: () => boolean,
) => {
  for (let waitMs = 100; !isStopping(); waitMs = Math.min(waitMs * 2, 5_000)) {
    try {
      await clear()
      return await run()
    } catch (error) {
      log.error(error instanceof Error ? error.message : String(error))
      await pause(waitMs)
    }
  }
  return undefined
}

const relay = (line: string, log: Log): void => {
  const text = `database: ${line.trim()}`
  // Said of every open connection when the server stops or one is ended on purpose.
  if (line.includes('due to administrator command')) log.debug(text)
  else if (/^(FATAL|PANIC):/.test(line)) log.error(text)
  else if (/^(WARNING|ERROR):/.test(line)) log.warn(text)
  else log.debug(text)
}

/** The same as an address, for programs that want one. */
export const toUrl = ({ host, port, user, password, database }: Connection): string => {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  const server = host.startsWith('/')
    ? `localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
    : `${host}:${port}/${database}`
  return `postgres://${who}@${server}`
}
