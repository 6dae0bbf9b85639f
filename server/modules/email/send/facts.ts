// Reads what a mail is made of.
import { isTeamRole, type Role } from '../../../../rules/access/roles.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { MailKind } from '../../../platform/mail/outbox.ts'
import { loadAcknowledgementAnswers, type Named as NamedAnswer } from '../../answers/index.ts'
import { portalAddress } from '../../brands/index.ts'
import { loadSettings } from '../../workspace/index.ts'
import { loadMailboxes, type MailboxRow } from '../store/mailboxes.ts'
import type { OutgoingRow } from '../store/outgoing.ts'
import { loadThread } from '../store/threads.ts'
import { type MailLanguage, mailLanguage } from '../template/own.ts'
import { type Conversation, loadConversation } from './facts/conversation.ts'
import { loadNamed, type Named } from './facts/named.ts'
import { type Brand, brandOf } from './layout.ts'

export interface Facts extends Conversation {
  kind: MailKind
  language: MailLanguage
  workspace: string
  brand: Brand
  mailbox: { id: string; name: string; address: string; signature: string }
  recipient: { name: string; address: string }
  /** Whom the headers name. */
  to: readonly Named[]
  cc: readonly Named[]
  thread: readonly { mailId: string; ours: boolean }[]
  answers: string | null
  /** Address of the requesters' pages, of the brand it is about. */
  portal: string
  /** Address of the agents' workspace. */
  desk: string
  /** Articles that an acknowledgement names. */
  articles: readonly NamedAnswer[]
  data: Record<string, unknown>
}

export const loadFacts = async (desk: Desk, tx: Tx, mail: OutgoingRow): Promise<Facts> => {
  const own = mail.workspace_id
  const kind = mail.kind as MailKind
  const [settings, workspace, mailbox, person] = await Promise.all([
    loadSettings(tx, own),
    tx.selectFrom('workspace').select('name').where('id', '=', own).executeTakeFirstOrThrow(),
    loadSender(tx, own, mail.mailbox_id),
    mail.to_person_id
      ? tx
          .selectFrom('person')
          .select(['id', 'name', 'role', 'language'])
          .where('workspace_id', '=', own)
          .where('id', '=', mail.to_person_id)
          .executeTakeFirst()
      : undefined,
  ])
  const language = mailLanguage(kind, person?.language ?? mailbox.language ?? settings.language)
  const conversation = await loadConversation(tx, mail, {
    history: mailbox.history,
    reader: person ? { id: person.id, isTeam: isTeamRole(person.role) } : null,
  })
  const thread = mail.ticket_id
    ? await loadThread(tx, own, mail.ticket_id, conversation.side?.conversationId ?? null)
    : []
  // A requester's name may have been typed by a stranger who has not proven the address: no mail that the desk
  // sends by itself says it.
  const name = person && mayBeNamed(kind, person.role) ? person.name : ''
  const named = isWritten(kind) ? await loadNamed(tx, mail) : [{ name, address: mail.to_address, role: 'to' }]
  return {
    ...conversation,
    kind,
    language,
    workspace: workspace.name,
    brand: brandOf(mailbox.brand as Parameters<typeof brandOf>[0], brandName(mailbox.name, workspace.name)),
    mailbox: {
      id: mailbox.id,
      name: mailbox.name,
      address: mailbox.address,
      signature: mailbox.signature,
    },
    recipient: { name, address: mail.to_address },
    to: named.filter((n) => n.role === 'to'),
    cc: named.filter((n) => n.role === 'cc'),
    thread,
    answers: thread.findLast((t) => !t.ours)?.mailId ?? null,
    portal: await portalAddress(desk, tx, own, {
      ticketId: mail.ticket_id,
      mailboxId: mail.mailbox_id,
      personId: mail.to_person_id,
    }),
    desk: desk.config.url,
    articles:
      kind === 'acknowledgement' && mail.ticket_id
        ? await loadAcknowledgementAnswers(tx, own, mail.ticket_id, language)
        : [],
    data: mail.data,
  }
}

/** The mailbox it belongs to; else the first in use. */
export const loadSender = async (tx: Tx, workspaceId: string, id: string | null): Promise<MailboxRow> => {
  const mailboxes = await loadMailboxes(tx, workspaceId)
  const mailbox = mailboxes.find((m) => m.id === id) ?? mailboxes[0]
  if (!mailbox) throw new Error('the workspace has no mailbox to send from')
  return mailbox
}

/** Written by a person for a person, as opposed to what the desk sends by itself. */
export const isWritten = (kind: MailKind): boolean => kind === 'reply' || kind === 'aside'

/** Whoever writes in a stranger's name chooses that name: our automatic mails to strangers do not repeat it. */
const mayBeNamed = (kind: MailKind, role: Role): boolean => isWritten(kind) || isTeamRole(role)

/** On a new desk the mailbox and the workspace may bear one name: then it is said once. */
export const brandName = (mailbox: string, workspace: string): string =>
  mailbox === workspace ? workspace : `${mailbox}, ${workspace}`
