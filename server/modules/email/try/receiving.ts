// Whether a mailbox receives: its mail server is really asked, and where mails are handed in, it says how to get them there.
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { lookInto } from '../imap/look.ts'
import { imapWords } from '../imap/words.ts'
import { loadMailbox, type MailboxRow } from '../store/mailboxes.ts'

export interface Tried {
  ok: boolean
  message: string
}

export const tryReceiving = async (desk: Desk, workspaceId: string, id: string): Promise<Tried | Refusal> => {
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadMailbox(tx, workspaceId, id))
  if (!row) return refuse('not_found', 'There is no such mailbox.')
  if (row.imap) return tryImap(desk, row)
  const last = await lastReceived(desk, row)
  const heard = last ? `The last mail came at ${last}.` : 'No mail has come yet.'
  return { ok: true, message: `${handedIn(desk, row)} ${heard}` }
}

const tryImap = async (desk: Desk, row: MailboxRow): Promise<Tried> => {
  try {
    const { folder, messages, unseen } = await lookInto(desk, row)
    return {
      ok: true,
      message: `Signed in; ${messages} mails in ${folder}, ${unseen} of them unseen.`,
    }
  } catch (error) {
    return { ok: false, message: imapWords(error) }
  }
}

const handedIn = (desk: Desk, row: MailboxRow): string => {
  if (row.webhook_secret) return 'The webhook waits for raw mails that your provider posts, signed.'
  const { smtpHost, smtpPort } = desk.config
  return (
    `The desk’s mail server takes mail for ${row.address} at ${smtpHost}:${smtpPort}. ` +
    `Point the domain’s MX record there, or let the mail server in front of it relay this address to it.`
  )
}

const lastReceived = (desk: Desk, row: MailboxRow): Promise<string | null> =>
  desk.db.inWorkspace(row.workspace_id, async (tx) => {
    const mail = await tx
      .selectFrom('received_mail')
      .select('received_at')
      .where('workspace_id', '=', row.workspace_id)
      .where('mailbox_id', '=', row.id)
      .orderBy('received_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return mail?.received_at ?? null
  })
