// The message a mail carries, and where it stands: in a ticket's conversation or in a side conversation.
import type { Tx } from '../../../../platform/database.ts'
import type { OutgoingRow } from '../../store/outgoing.ts'
import { UnfitMail } from '../trouble.ts'
import { type History, loadQuotes, type Quote, type Reader } from './quotes.ts'

export interface Conversation {
  ticket: { ticketId: string; number: number; subject: string } | null
  /** Of an aside. */
  side: { conversationId: string; subject: string; isFirst: boolean } | null
  /** Who wrote the message; null for the desk's own mails. */
  author: { name: string; email: string; signature: string } | null
  text: string
  html: string | null
  attachments: readonly {
    name: string
    type: string
    hash: string
    contentId: string | null
    inline: boolean
  }[]
  /** Words before this message, newest first. */
  quotes: readonly Quote[]
  /** When it was written, ISO. */
  at: string
}

export const loadConversation = async (
  tx: Tx,
  mail: OutgoingRow,
  as: { history: History; reader: Reader | null },
): Promise<Conversation> => {
  const none: Conversation = {
    ticket: null,
    side: null,
    author: null,
    text: '',
    html: null,
    attachments: [],
    quotes: [],
    at: mail.at,
  }
  if (!mail.ticket_id) return none
  const own = mail.workspace_id
  const ticket = await tx
    .selectFrom('ticket')
    .select(['id', 'number', 'subject', 'requester_id', 'followers'])
    .where('workspace_id', '=', own)
    .where('id', '=', mail.ticket_id)
    .executeTakeFirst()
  if (!ticket) throw new UnfitMail('its ticket is gone')
  const about = { ...none, ticket: { ticketId: ticket.id, number: ticket.number, subject: ticket.subject } }
  if ((mail.kind !== 'reply' && mail.kind !== 'aside') || !mail.message_id) return about
  const message = await loadMessage(tx, own, mail.message_id, mail.kind)
  const attachments = await tx
    .selectFrom('attachment')
    .select(['name', 'type', 'hash', 'content_id as contentId', 'inline'])
    .where('workspace_id', '=', own)
    .where('message_id', '=', message.id)
    .orderBy('id')
    .execute()
  return {
    ...about,
    side: message.conversation_id ? await loadSide(tx, own, message.conversation_id, message.id) : null,
    author: { name: message.name, email: message.email, signature: message.signature },
    text: message.text,
    html: message.html,
    attachments,
    quotes: await loadQuotes(tx, own, { ...message, ticket }, as),
    at: message.at,
  }
}

const loadMessage = async (tx: Tx, workspaceId: string, id: string, kind: 'reply' | 'aside') => {
  const message = await tx
    .selectFrom('message as m')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.author_id'),
    )
    .select(['m.id', 'm.text', 'm.html', 'm.at', 'm.conversation_id', 'p.name', 'p.email', 'p.signature'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.id', '=', id)
    .where('m.side', '=', 'team')
    .where('m.kind', 'in', kind === 'aside' ? ['aside'] : ['request', 'reply'])
    .executeTakeFirst()
  if (!message) throw new UnfitMail('its message is gone')
  return message
}

const loadSide = async (tx: Tx, workspaceId: string, id: string, messageId: string) => {
  const side = await tx
    .selectFrom('side_conversation')
    .select('subject')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const first = await tx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return { conversationId: id, subject: side.subject, isFirst: first?.id === messageId }
}
