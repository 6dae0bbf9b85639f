// A serving desk inside this process, for tests and benchmarks: over a database that is already migrated.

import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { openDesk, serveDesk } from './compose.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { atPort } from './platform/config.ts'
import type { Desk } from './platform/desk.ts'
import { type Log, openLog } from './platform/log.ts'
import type { Stop } from './platform/module.ts'
import type { Names } from './platform/net/names.ts'
import { freePort } from './platform/postgres/server.ts'

export interface Served {
  url: string
  smtpPort: number
  desk: Desk
  app: FastifyInstance
  close: Stop
}

/** Founds nothing: who calls this has put workspaces into the database. Ports of 0 become free ones. */
export const serve = async (
  given: Config,
  options: { clock?: Clock; log?: Log; names?: Names } = {},
): Promise<Served> => {
  const withPort = atPort(given, given.port === 0 ? await freePort() : given.port)
  const config: Config = {
    ...withPort,
    smtpPort: withPort.smtpPort === 0 ? await freePort() : withPort.smtpPort,
  }
  const { desk, close } = await openDesk({
    config,
    clock: options.clock ?? systemClock(),
    log: options.log ?? openLog({ logLevel: config.logLevel }),
    app: { connectionString: config.databaseUrl },
    ...(options.names ? { names: options.names } : {}),
  })
  const { app, stop } = await serveDesk(desk)
  const { port } = app.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    smtpPort: config.smtpPort,
    desk,
    app,
    close: async () => {
      await stop()
      await close()
    },
  }
}
