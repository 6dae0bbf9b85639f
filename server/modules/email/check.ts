// What the doctor is told about mail: mailboxes that cannot be read, mails that could not be sent.
import type { Desk } from '../../platform/desk.ts'
import { type Check, ok, warn } from '../../platform/doctor/check.ts'
import { loadMailboxes } from './store/mailboxes.ts'
import { countOutgoing } from './store/outgoing.ts'

export const checkMail = (desk: Desk, workspaceId: string): Promise<readonly Check[]> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const mailboxes = await loadMailboxes(tx, workspaceId)
    const { waiting, failed } = await countOutgoing(tx, workspaceId)
    return [
      ...mailboxes.map((m) =>
        m.last_error
          ? warn(
              `mailbox ${m.address}`,
              m.last_error.message,
              'look at its settings under Settings › Mailboxes and test them there',
            )
          : ok(
              `mailbox ${m.address}`,
              m.imap
                ? `read ${m.last_success_at ? `last at ${m.last_success_at}` : 'not yet'}`
                : 'receives over SMTP',
            ),
      ),
      failed > 0
        ? warn(
            'outgoing mail',
            `${failed} mails could not be sent`,
            'open their tickets, read what the mail server said, and send them again there',
          )
        : ok('outgoing mail', waiting > 0 ? `${waiting} mails wait to be sent` : 'nothing waits'),
    ]
  })
