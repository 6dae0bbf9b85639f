// Reads what a mail is made of.
import { isTeamRole, type Role } from '../../../../rules/access/roles.ts'
import { visiblePart } from '../../../../rules/email/visible.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { loadSettings } from '../../workspace/index.ts'
import { loadMailboxes } from '../store/mailboxes.ts'
import type { OutgoingRow } from '../store/outgoing.ts'
import { loadThread } from '../store/threads.ts'
import { UnfitMail } from './trouble.ts'

export interface Facts {
  language: 'en' | 'de'
  workspace: string
  mailbox: { name: string; address: string }
  recipient: { name: string }
  /** Who wrote the reply; null for the desk's own mails. */
  author: string | null
  ticket: { ticketId: string; number: number; subject: string } | null
  text: string
  html: string | null
  attachments: readonly { name: string; type: string; hash: string }[]
  /** The newest words of the other side before this message. */
  quoted: { name: string; at: string; text: string } | null
  thread: readonly { mailId: string; ours: boolean }[]
  answers: string | null
  /** When it was written, ISO. */
  at: string
  /** Address of the requesters' pages. */
  portal: string
  data: Record<string, unknown>
}

export const loadFacts = async (desk: Desk, tx: Tx, mail: OutgoingRow): Promise<Facts> => {
  const own = mail.workspace_id
  const settings = await loadSettings(tx, own)
  const workspace = await tx
    .selectFrom('workspace')
    .select(['name', 'host'])
    .where('id', '=', own)
    .executeTakeFirstOrThrow()
  const mailboxes = await loadMailboxes(tx, own)
  const mailbox = mailboxes.find((m) => m.id === mail.mailbox_id) ?? mailboxes[0]
  if (!mailbox) throw new Error('the workspace has no mailbox to send from')
  const person = mail.to_person_id
    ? await tx
        .selectFrom('person')
        .select(['name', 'role', 'language'])
        .where('workspace_id', '=', own)
        .where('id', '=', mail.to_person_id)
        .executeTakeFirst()
    : undefined
  const thread = mail.ticket_id ? await loadThread(tx, own, mail.ticket_id, null) : []
  return {
    language: (person?.language ?? settings.language) === 'de' ? 'de' : 'en',
    workspace: workspace.name,
    mailbox: { name: mailbox.name, address: mailbox.address },
    // A requester's name may have been typed by a stranger who has not proven the address: no mail that the desk
    // sends by itself says it.
    recipient: { name: person && mayBeNamed(mail.kind, person.role) ? person.name : '' },
    thread,
    answers: thread.findLast((t) => !t.ours)?.mailId ?? null,
    portal: desk.config.url,
    data: mail.data,
    ...(await ticketFacts(tx, mail)),
  }
}

/** Whoever writes in a stranger's name chooses that name: our automatic mails to strangers do not repeat it. */
const mayBeNamed = (kind: string, role: Role): boolean => kind === 'reply' || isTeamRole(role)

type TicketFacts = Pick<Facts, 'ticket' | 'author' | 'text' | 'html' | 'attachments' | 'quoted' | 'at'>

const ticketFacts = async (tx: Tx, mail: OutgoingRow): Promise<TicketFacts> => {
  const own = mail.workspace_id
  const none: TicketFacts = {
    ticket: null,
    author: null,
    text: '',
    html: null,
    attachments: [],
    quoted: null,
    at: mail.at,
  }
  if (!mail.ticket_id) return none
  const ticket = await tx
    .selectFrom('ticket')
    .select(['id', 'number', 'subject'])
    .where('workspace_id', '=', own)
    .where('id', '=', mail.ticket_id)
    .executeTakeFirst()
  if (!ticket) throw new UnfitMail('its ticket is gone')
  const facts: TicketFacts = {
    ...none,
    ticket: { ticketId: ticket.id, number: ticket.number, subject: ticket.subject },
  }
  if (mail.kind !== 'reply' || !mail.message_id) return facts
  const messages = await tx
    .selectFrom('message as m')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.author_id'),
    )
    .select(['m.id', 'm.side', 'm.text', 'm.visible_text', 'm.html', 'm.at', 'p.name'])
    .where('m.workspace_id', '=', own)
    .where('m.ticket_id', '=', ticket.id)
    .where('m.kind', 'in', ['request', 'reply'])
    .orderBy('m.at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(20)
    .execute()
  const message =
    messages.find((m) => m.id === mail.message_id) ??
    (await tx
      .selectFrom('message as m')
      .innerJoin('person as p', (j) =>
        j.onRef('p.workspace_id', '=', 'm.workspace_id').onRef('p.id', '=', 'm.author_id'),
      )
      .select(['m.id', 'm.side', 'm.text', 'm.visible_text', 'm.html', 'm.at', 'p.name'])
      .where('m.workspace_id', '=', own)
      .where('m.id', '=', mail.message_id)
      .where('m.kind', 'in', ['request', 'reply'])
      .executeTakeFirst())
  if (!message) throw new UnfitMail('its message is gone')
  const before = messages.find((m) => m.at < message.at && m.side === 'requester')
  const attachments = await tx
    .selectFrom('attachment')
    .select(['name', 'type', 'hash'])
    .where('workspace_id', '=', own)
    .where('message_id', '=', message.id)
    .execute()
  return {
    ...facts,
    author: message.name,
    text: message.text,
    html: message.html,
    attachments,
    quoted: before
      ? { name: before.name, at: before.at, text: shorten(before.visible_text ?? visiblePart(before.text)) }
      : null,
    at: message.at,
  }
}

const quotedLines = 15

const shorten = (text: string): string => {
  const lines = text.split('\n')
  return lines.length <= quotedLines ? text : [...lines.slice(0, quotedLines), '[…]'].join('\n')
}
