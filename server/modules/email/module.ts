// Email: mailboxes, receiving by SMTP and IMAP, the ledger, sending.
import type { Module } from '../../platform/module.ts'
import { foundMailbox } from './found.ts'
import { closeIntake, intakeOf } from './receive/service.ts'
import { serveSmtp } from './receive/smtp.ts'
import { sendMail } from './send/deliver.ts'
import { closePost } from './send/transport.ts'
import { wakeOutbox } from './send/wake.ts'

export const email: Module = {
  name: 'email',
  needs: ['people', 'tickets', 'workspace'],
  jobs: [sendMail],
  start: async (desk) => {
    await wakeOutbox(desk)
    const stopSmtp = await serveSmtp(desk, intakeOf(desk))
    return async () => {
      await stopSmtp()
      await closeIntake(desk)
      closePost(desk)
    }
  },
  foundWorkspace: foundMailbox,
}
