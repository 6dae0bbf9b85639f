// `handrail migrate`: brings the tables to this version without serving.
import type { Command } from 'commander'
import { loadConfig } from '../platform/config.ts'
import { openLog } from '../platform/log.ts'
import { migrate, pendingMigrations } from '../platform/migrate.ts'
import { print } from './print.ts'
import { reachStorage } from './storage.ts'

export const addMigrate = (cli: Command): void => {
  cli
    .command('migrate')
    .description('bring the database to this version; `start` does the same by itself')
    .option('--pending', 'only list what would run')
    .action(async ({ pending }: { pending?: boolean }, command: Command) => {
      const config = loadConfig(process.env)
      const log = openLog({ logLevel: 'warn' })
      const { owner, close } = await reachStorage(config, log)
      try {
        if (pending === true) {
          const names = await pendingMigrations(owner)
          print(command, { pending: names }, names.length === 0 ? ['Nothing to do.'] : names)
          return
        }
        const { applied, version } = await migrate({ owner, log })
        const done = applied.length === 0 ? ['Nothing to do.'] : applied.map((name) => `ran ${name}`)
        print(command, { applied, version }, [...done, `The database is at migration ${version}.`])
      } finally {
        await close()
      }
    })
}
