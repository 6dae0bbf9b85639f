// What the doctor is told about mail: mailboxes that cannot be read, mails that could not be sent.
import type { Desk } from '../../platform/desk.ts'
import { type Check, ok, warn } from '../../platform/doctor/check.ts'
import { oauthOf } from './mailbox/settings.ts'
import { loadMailboxes, type MailboxRow } from './store/mailboxes.ts'
import { countOutgoing } from './store/outgoing.ts'

export const checkMail = (desk: Desk, workspaceId: string): Promise<readonly Check[]> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const mailboxes = await loadMailboxes(tx, workspaceId)
    const { waiting, failed } = await countOutgoing(tx, workspaceId)
    return [
      ...mailboxes.map(checkMailbox),
      failed > 0
        ? warn(
            'outgoing mail',
            `${failed} mails could not be sent`,
            'open their tickets, read what the mail server said, and send them again there',
          )
        : ok('outgoing mail', waiting > 0 ? `${waiting} mails wait to be sent` : 'nothing waits'),
    ]
  })

const checkMailbox = (row: MailboxRow): Check => {
  const trouble = row.last_error?.message ?? oauthOf(row)?.error ?? row.last_send_error?.message
  if (trouble)
    return warn(
      `mailbox ${row.address}`,
      trouble,
      'look at its settings under Settings › Mailboxes and test them there',
    )
  const ways = row.imap
    ? `read ${row.last_success_at ? `last at ${row.last_success_at}` : 'not yet'}`
    : row.webhook_secret
      ? 'receives by its webhook and over SMTP'
      : 'receives over SMTP'
  return ok(`mailbox ${row.address}`, ways)
}
