// Really signs in to a mailbox's server and says what it answered.
import { ImapFlow } from 'imapflow'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { connectionOf } from '../imap/connection.ts'
import { imapWords } from '../imap/words.ts'
import { loadMailbox } from '../store/mailboxes.ts'

export const testMailbox = async (
  desk: Desk,
  workspaceId: string,
  id: string,
): Promise<{ ok: boolean; message: string } | Refusal> => {
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadMailbox(tx, workspaceId, id))
  if (!row) return refuse('not_found', 'There is no such mailbox.')
  if (!row.imap) return refuse('not_possible', 'This mailbox is not read by IMAP; it receives over SMTP.')
  const { options, folder } = connectionOf(desk, row)
  const client = new ImapFlow(options)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const status = await client.status(folder, { messages: true, unseen: true })
    const counted = status
      ? `${status.messages ?? 0} mails in ${folder}, ${status.unseen ?? 0} of them unseen`
      : `the folder ${folder} can be opened`
    return { ok: true, message: `Signed in; ${counted}.` }
  } catch (error) {
    return { ok: false, message: imapWords(error) }
  } finally {
    client.close()
  }
}
