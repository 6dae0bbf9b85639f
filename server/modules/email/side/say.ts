// A message of ours in a side conversation: into the ticket, and as a mail to everybody in it.
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { queueMails } from '../../../platform/mail/outbox.ts'
import { addMessageIn, type NewAttachment } from '../../tickets/index.ts'

export interface Saying {
  messageId: string
  ticketId: string
  mailboxId: string | null
  conversation: { id: string; state: 'new' | 'open' | 'done' }
  recipients: readonly { address: string; role: 'to' | 'cc' | 'bcc'; personId: string | null }[]
  text: string
  html: string | null
  attachments: readonly NewAttachment[]
}

export const say = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  actor: PersonActor,
  saying: Saying,
): Promise<void> => {
  const { messageId, ticketId, mailboxId, conversation, recipients, text, html, attachments } = saying
  await addMessageIn(desk, tx, workspaceId, {
    actor,
    ticket: { id: ticketId },
    kind: 'aside',
    side: 'team',
    authorId: actor.id,
    id: messageId,
    conversationId: conversation.id,
    conversationState: conversation.state,
    text,
    html,
    attachments,
  })
  await queueMails(
    desk,
    tx,
    recipients.map((r) => ({
      workspaceId,
      kind: 'aside' as const,
      role: r.role,
      toAddress: r.address,
      toPersonId: r.personId,
      ticketId,
      messageId,
      mailboxId,
    })),
  )
}
