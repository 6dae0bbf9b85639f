// Email: mailboxes, receiving by SMTP and IMAP, the ledger, sending.
import type { Module } from '../../platform/module.ts'
import { checkMail } from './check.ts'
import { commands } from './commands.ts'
import { foundMailbox } from './found.ts'
import { readMailboxes } from './imap/mailboxes.ts'
import { importMail } from './import/job.ts'
import { pages } from './pages.ts'
import { closeIntake, intakeOf } from './receive/service.ts'
import { serveSmtp } from './receive/smtp.ts'
import { routes } from './routes.ts'
import { sendMail } from './send/deliver.ts'
import { closePost } from './send/transport.ts'
import { wakeOutbox } from './send/wake.ts'

export const email: Module = {
  name: 'email',
  needs: ['answers', 'approvals', 'brands', 'identity', 'intake', 'people', 'tickets', 'workspace'],
  routes,
  pages,
  jobs: [importMail, sendMail],
  start: async (desk) => {
    await wakeOutbox(desk)
    const stopSmtp = await serveSmtp(desk, intakeOf(desk))
    const stopImap = readMailboxes(desk, intakeOf(desk))
    return async () => {
      await Promise.all([stopSmtp(), stopImap()])
      await closeIntake(desk)
      closePost(desk)
    }
  },
  foundWorkspace: foundMailbox,
  checks: checkMail,
  commands,
}
