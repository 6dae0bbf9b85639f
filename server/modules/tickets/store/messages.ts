// A ticket's messages as the API shows them: texts, attachments, what became of the mails.
import type { PersonRef } from '../../../../contract/people.ts'
import type { MailFacts, Message } from '../../../../contract/tickets.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadPeopleByIds } from '../../people/index.ts'
import type { Merged } from './merged.ts'

/** `message.mail` as it is kept: the address of the original follows from the message. */
export type KeptMail = Omit<MailFacts, 'originalUrl'> & { hasOriginal: boolean }

export interface Loaded {
  /** null: of the ticket's own conversation. */
  conversationId: string | null
  message: Message
}

/** All of a ticket and of those merged into it, asides too, oldest first. */
export const loadMessages = async (
  tx: Tx,
  workspaceId: string,
  ticket: { id: string; number: number; attachment_count: number },
  merged: readonly Merged[] = [],
): Promise<Loaded[]> => {
  const numbers = new Map([ticket, ...merged].map((t) => [t.id, t.number]))
  const messages = await tx
    .selectFrom('message as m')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.author_id'),
    )
    .select([
      'm.id',
      'm.ticket_id',
      'm.split_into',
      'm.kind',
      'm.side',
      'm.text',
      'm.visible_text',
      'm.at',
      'm.conversation_id',
      'm.mail',
      'm.mentions',
      'p.id as author_id',
      'p.name',
      'p.email',
      'p.role',
    ])
    .select((e) => [
      e('m.html', 'is not', null).as('has_html'),
      e('m.html', 'like', '%data-remote-src=%').as('has_remote'),
    ])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', anyOf([...numbers.keys()], 'uuid'))
    .orderBy('m.at')
    .orderBy('m.id')
    .execute()
  const called = messages.flatMap((m) => m.mentions)
  const people = called.length > 0 ? await loadPeopleByIds(tx, called) : new Map<string, PersonRef>()
  const ids = messages.flatMap((m) => (m.side === 'team' && m.kind !== 'note' ? [m.id] : []))
  const attachments =
    ticket.attachment_count === 0 && merged.length === 0
      ? []
      : await tx
          .selectFrom('attachment')
          .selectAll()
          .where('workspace_id', '=', workspaceId)
          .where('ticket_id', '=', anyOf([...numbers.keys()], 'uuid'))
          .orderBy('id')
          .execute()
  const deliveries =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('outgoing_mail')
          .select([
            'id',
            'message_id',
            'to_address',
            'role',
            'state',
            'attempts',
            'error',
            'bounce',
            'at',
            'sent_at',
          ])
          .where('workspace_id', '=', workspaceId)
          .where('message_id', 'in', ids)
          .where('kind', 'in', ['reply', 'aside'])
          .orderBy('id')
          .execute()
  const split = await loadNumbers(
    tx,
    workspaceId,
    messages.flatMap((m) => m.split_into ?? []),
  )
  const numberOf = (m: { ticket_id: string }) => numbers.get(m.ticket_id) ?? ticket.number
  return messages.map((m) => ({
    conversationId: m.conversation_id,
    message: {
      id: m.id,
      kind: m.kind,
      side: m.side,
      author: { id: m.author_id, name: m.name, email: m.email, role: m.role },
      text: m.text,
      visibleText: m.visible_text ?? m.text,
      htmlUrl: m.has_html ? `/api/v1/tickets/${numberOf(m)}/messages/${m.id}/html` : null,
      hasRemoteImages: Boolean(m.has_remote),
      mail: m.mail === null ? null : showMail(numberOf(m), m.id, m.mail as unknown as KeptMail),
      attachments: attachments
        .filter((a) => a.message_id === m.id)
        .map((a) => ({
          id: a.id,
          name: a.name,
          type: a.type,
          size: a.size,
          inline: a.inline,
          url: `/api/v1/attachments/${a.id}`,
        })),
      deliveries: deliveries
        .filter((d) => d.message_id === m.id)
        .map((d) => ({
          id: d.id,
          to: d.to_address,
          role: d.role,
          bounce: d.bounce,
          state: d.state,
          attempts: d.attempts,
          error: d.error,
          at: d.sent_at ?? d.at,
        })),
      mergedFrom: m.ticket_id === ticket.id ? null : numberOf(m),
      splitInto: m.split_into === null ? null : (split.get(m.split_into) ?? null),
      mentions: m.mentions.flatMap((id) => people.get(id) ?? []),
      at: m.at,
    },
  }))
}

const loadNumbers = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, number>> =>
  ids.length === 0
    ? new Map()
    : new Map(
        (
          await tx
            .selectFrom('ticket')
            .select(['id', 'number'])
            .where('workspace_id', '=', workspaceId)
            .where('id', '=', anyOf(ids, 'uuid'))
            .execute()
        ).map((t) => [t.id, t.number]),
      )

const showMail = (number: number, id: string, { hasOriginal, ...facts }: KeptMail): MailFacts => ({
  ...facts,
  originalUrl: hasOriginal ? `/api/v1/tickets/${number}/messages/${id}/original` : null,
})
