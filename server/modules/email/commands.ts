// `handrail mail <file.eml>…`: hands mails to the desk as if received, and says what became of each.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { normaliseAddress } from '../../../rules/email/addresses.ts'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../../platform/desk.ts'
import type { OpenDesk } from '../../platform/module.ts'
import { Refused } from '../../platform/refused.ts'
import { addImport } from './import/command.ts'
import type { Received } from './receive/incoming.ts'
import { closeIntake, receiveMail } from './receive/service.ts'
import { loadMailboxes } from './store/mailboxes.ts'
import { findRoutes, type Route } from './store/routes.ts'

interface Options {
  to?: string
  from?: string
}

export const commands = (cli: Command, open: OpenDesk): void => {
  const mail = cli
    .command('mail')
    .description('hand mails to the desk as if received, and print what became of each')
    .argument('<file...>', 'mails as files (.eml)')
    .option('--to <address>', 'address they were sent to; the first mailbox if left out')
    .option('--from <address>', 'sender of the envelope; "" for none; unknown if left out')
    .action(async (files: string[], options: Options, command: Command) => {
      const { desk, workspaceId, close } = await open()
      try {
        const route = await routeTo(desk, workspaceId, options.to)
        const results = []
        for (const file of files) results.push({ file, ...(await hand(desk, route, file, options)) })
        print(results, command.optsWithGlobals<{ json?: boolean }>().json === true)
        if (results.some((r) => r.fate === 'failed')) process.exitCode = 1
      } finally {
        await closeIntake(desk)
        await close()
      }
    })
  addImport(mail, open)
}

const hand = async (
  desk: Desk,
  route: Route,
  file: string,
  options: Options,
): Promise<Omit<Received, 'isBare'>> => {
  const raw = await readFile(file)
  const from = options.from === undefined ? null : (normaliseAddress(options.from) ?? '')
  const { isBare, ...received } = await receiveMail(desk, route.workspaceId, route.mailboxId, raw, {
    from,
    to: [route.address],
  })
  return received
}

const routeTo = async (desk: Desk, workspaceId: string, to: string | undefined): Promise<Route> => {
  if (to !== undefined) {
    const address = normaliseAddress(to)
    const route = address ? (await findRoutes(desk.db.directory, [address])).get(address) : undefined
    if (!address || !route) throw new Refused(refuse('not_found', `No mailbox receives mail for ${to}.`))
    return { ...route, address }
  }
  const [first] = await desk.db.inWorkspace(workspaceId, (tx) => loadMailboxes(tx, workspaceId))
  if (!first) throw new Refused(refuse('not_found', 'The workspace has no mailbox yet.'))
  return { workspaceId, mailboxId: first.id, address: first.address }
}

type Result = Omit<Received, 'isBare'> & { file: string }

const print = (results: readonly Result[], asJson: boolean): void => {
  if (asJson) {
    process.stdout.write(
      `${JSON.stringify(results.map(({ file, id, fate, ticketNumber, because }) => ({ file, id, fate, ticketNumber, because })))}\n`,
    )
    return
  }
  for (const { file, fate, ticketNumber, because } of results)
    process.stdout.write(
      `${file}: ${fate}${ticketNumber === null ? '' : `, ticket ${ticketNumber}`}, because ${because}\n`,
    )
}
