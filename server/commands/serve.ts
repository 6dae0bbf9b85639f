// From checked settings to a serving desk: lock, database, migrations, composition, doors; and all of it back.
import type { Clock } from '../platform/clock.ts'
import { atPort, type Config } from '../platform/config.ts'
import type { Desk } from '../platform/desk.ts'
import { dropFacts, keepFacts } from '../platform/facts.ts'
import { type Log, openLog } from '../platform/log.ts'
import { migrate } from '../platform/migrate.ts'
import type { Stop } from '../platform/module.ts'
import { deskClock } from '../platform/offset.ts'
import { freePort } from '../platform/postgres/server.ts'
import type { Composition } from './composition.ts'
import { openStorage } from './storage.ts'

export interface Serving {
  readonly desk: Desk
  /** The settings with the ports that were taken. */
  readonly config: Config
  /** Drains, then stops everything in the reverse order; safe to call twice. */
  readonly stop: Stop
}

export interface ServeOptions {
  /** Instead of the machine's time: for tests. */
  readonly clock?: Clock
  readonly log?: Log
  /** Runs on the founded desk before anything serves, such as filling a demo. */
  readonly prepare?: (desk: Desk) => Promise<void>
}

/** Resolves when the desk serves; when something fails on the way, what was begun is undone. */
export const runDesk = async (
  composition: Composition,
  wanted: Config,
  options: ServeOptions = {},
): Promise<Serving> => {
  const config = await withPorts(wanted)
  const log = options.log ?? openLog(config)
  const undo: Stop[] = []
  const stop = async () => {
    for (let last = undo.pop(); last !== undefined; last = undo.pop()) await last()
  }
  try {
    const desk = await begin(composition, config, log, undo, options)
    return { desk, config, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Each thing begun adds how it is undone. */
const begin = async (
  composition: Composition,
  config: Config,
  log: Log,
  undo: Stop[],
  options: ServeOptions,
): Promise<Desk> => {
  const storage = await openStorage(config, log)
  undo.push(storage.close)
  const { clock, close: closeClock } = options.clock
    ? { clock: options.clock, close: () => {} }
    : deskClock(config)
  undo.push(async () => closeClock())
  await migrate({ owner: storage.owner, log, clock })
  const { desk, close } = await composition.openDesk({ config, clock, log, app: storage.app })
  undo.push(close)
  await composition.foundFirst(desk)
  await options.prepare?.(desk)
  undo.push(await composition.serve(desk))
  const { data, url, port, smtpPort, demo } = config
  keepFacts(data, {
    pid: process.pid,
    url,
    port,
    smtpPort,
    isDemo: demo,
    owner: storage.owner,
    app: storage.app,
  })
  undo.push(async () => dropFacts(data))
  return desk
}

const withPorts = async (config: Config): Promise<Config> => ({
  ...atPort(config, config.port === 0 ? await freePort() : config.port),
  smtpPort: config.smtpPort === 0 ? await freePort() : config.smtpPort,
})
