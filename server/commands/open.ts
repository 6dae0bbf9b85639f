// Opens the composed desk for a command that does not serve.
import { type Config, loadConfig } from '../platform/config.ts'
import { readFacts } from '../platform/facts.ts'
import { openLog } from '../platform/log.ts'
import { pendingMigrations } from '../platform/migrate.ts'
import type { OpenDesk } from '../platform/module.ts'
import { deskClock } from '../platform/offset.ts'
import type { Composition } from './composition.ts'
import { CommandRefused } from './exit.ts'
import { reachStorage } from './storage.ts'

/** `slug` chooses a workspace; without one it is the first that was founded. */
export const opener =
  (composition: Composition, slug: () => string | undefined): OpenDesk =>
  async () => {
    const config = asServed(loadConfig(process.env))
    const log = openLog({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel })
    const storage = await reachStorage(config, log)
    const { clock, close: closeClock } = deskClock(config)
    const closeAll = async () => {
      closeClock()
      await storage.close()
    }
    try {
      const pending = await pendingMigrations(storage.owner)
      if (pending.length > 0)
        throw new CommandRefused(
          'The database is older than this Handrail.\nMend it: run `handrail migrate`.',
        )
      const { desk, close } = await composition.openDesk({ config, clock, log, app: storage.app })
      const closeDesk = () => close().finally(closeAll)
      const wanted = slug()
      const all = desk.db.directory.selectFrom('workspace').select('id').orderBy('created_at').orderBy('id')
      const row = await (wanted === undefined ? all : all.where('slug', '=', wanted)).executeTakeFirst()
      if (row !== undefined) return { desk, workspaceId: row.id, close: closeDesk }
      await close()
      throw new CommandRefused(
        wanted === undefined
          ? `There is no workspace yet.\nMend it: start the desk once with \`npm start\`.`
          : `There is no workspace "${wanted}".`,
      )
    } catch (error) {
      await closeAll()
      throw error
    }
  }

/** Links that a command prints lead to the desk that runs, whatever ports it was started with. */
const asServed = (config: Config): Config => {
  const facts = readFacts(config.data)
  return facts ? { ...config, url: facts.url, port: facts.port, smtpPort: facts.smtpPort } : config
}
