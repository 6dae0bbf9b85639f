// `handrail answers rebuild`: makes the index of articles anew from what is published.
import type { Command } from 'commander'
import type { OpenDesk } from '../../../platform/module.ts'
import { rebuildAnswers } from './refresh.ts'

export const answersCommands = (cli: Command, open: OpenDesk): void => {
  cli
    .command('answers')
    .description('the search of articles')
    .command('rebuild')
    .description('index every published article anew; searching goes on meanwhile')
    .action(async (_options: unknown, command: Command) => {
      const asJson = command.optsWithGlobals<{ json?: boolean }>().json === true
      const { desk, workspaceId, close } = await open()
      try {
        const editions = await rebuildAnswers(desk, workspaceId, (done) => {
          if (process.stderr.isTTY) process.stderr.write(`\r${done} editions`)
        })
        process.stdout.write(
          asJson ? `${JSON.stringify({ editions })}\n` : `${editions} editions of articles are indexed.\n`,
        )
      } finally {
        await close()
      }
    })
}
