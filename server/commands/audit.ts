// `handrail audit verify`: recomputes the hash chain of the event log and names the first bad row.
import type { Command } from 'commander'
import { verifyChain } from '../platform/events/verify.ts'
import type { OpenDesk } from '../platform/module.ts'
import { exit } from './exit.ts'
import { print } from './print.ts'

export const addAudit = (cli: Command, open: OpenDesk): void => {
  cli
    .command('audit')
    .description('the event log')
    .command('verify')
    .description('check that no event was changed, removed or reordered since it was written')
    .action(async (_options, command: Command) => {
      const { desk, workspaceId, close } = await open()
      try {
        const found = await verifyChain(desk.db, workspaceId)
        print(command, found, [
          found.bad === null
            ? `${found.checked} events checked: the log is as it was written.`
            : `The log is NOT as it was written: at position ${found.bad.position}, ${found.bad.reason}.`,
        ])
        if (!found.intact) process.exitCode = exit.failed
      } finally {
        await close()
      }
    })
}
