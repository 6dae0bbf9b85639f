// `handrail search rebuild`: makes the index of search anew from what is kept.
import type { Command } from 'commander'
import type { OpenDesk } from '../../../platform/module.ts'
import { rebuildSearch } from './rebuild.ts'

export const searchCommands = (cli: Command, open: OpenDesk): void => {
  cli
    .command('search')
    .description('the index of search')
    .command('rebuild')
    .description('index every ticket anew; searching goes on meanwhile')
    .action(async (_options: unknown, command: Command) => {
      const asJson = command.optsWithGlobals<{ json?: boolean }>().json === true
      const { desk, workspaceId, close } = await open()
      try {
        const done = await rebuildSearch(desk, workspaceId, (tickets, documents) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${tickets} tickets, ${documents} documents`)
        })
        process.stdout.write(
          asJson
            ? `${JSON.stringify(done)}\n`
            : `${done.tickets} tickets and their messages are indexed (${done.documents} documents).\n`,
        )
      } finally {
        await close()
      }
    })
}
