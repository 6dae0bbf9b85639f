// Lets a held or binned mail in: into the ticket it points to, where its sender then takes part, or as one of its own.
import type { ReceivedMail } from '../../../../contract/email.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import { Refused } from '../../../platform/refused.ts'
import { findOrCreateRequester } from '../../people/index.ts'
import { addMessageIn, nextNumber, openTicketIn } from '../../tickets/index.ts'
import { loadSettings } from '../../workspace/index.ts'
import type { ReadMail } from '../receive/intake.ts'
import { intakeOf } from '../receive/service.ts'
import { keptMail, visibleOf } from '../receive/words.ts'
import { type LedgerEntry, loadLedgerEntry } from '../store/ledger-list.ts'
import { loadMailbox } from '../store/mailboxes.ts'
import { insertThread } from '../store/threads.ts'
import { type Decided, type Deciding, decide, whyNot } from './decide.ts'

export const releaseMail = async (who: Deciding, as: 'join' | 'open'): Promise<ReceivedMail | Refusal> => {
  const { desk, workspaceId, id, actor } = who
  const row = await desk.db.inWorkspace(workspaceId, (tx) => loadLedgerEntry(tx, workspaceId, id))
  const no = whyNot(row, actor)
  if (no || !row) return no ?? refuse('not_found', 'There is no such mail.')
  if (as === 'join' && row.ticket_id === null)
    return refuse('not_possible', 'This mail points to no ticket; open one for it.')
  // Read before the lock: a large mail takes its time.
  const read = await intakeOf(desk).read(workspaceId, await desk.files.read(workspaceId, row.raw_hash))
  if (!read || row.from_address === '')
    return refuse('not_possible', 'This mail cannot be read well enough to be let in. Download the original.')
  const number = as === 'open' ? await nextNumber(desk, workspaceId) : 0
  const released = await decide(who, 'mail.released', async (tx, locked) => {
    const decided =
      as === 'join' ? await join(who, tx, locked, read) : await open(who, tx, locked, read, number)
    if (read.mail.mailId && decided.ticketId && decided.messageId)
      await insertThread(tx, workspaceId, [
        {
          mailId: read.mail.mailId,
          ticketId: decided.ticketId,
          messageId: decided.messageId,
          ours: false,
        },
      ])
    return decided
  })
  if (!isRefusal(released)) desk.metrics.mails.inc({ fate: released.fate })
  return released
}

const join = async (
  { desk, workspaceId, actor }: Deciding,
  tx: Tx,
  row: LedgerEntry,
  read: ReadMail,
): Promise<Decided> => {
  if (!row.ticket_id) throw new Refused(refuse('not_possible', 'This mail points to no ticket.'))
  const because = `${actor.name} let it in`
  const person = await findOrCreateRequester(
    desk,
    tx,
    workspaceId,
    { email: row.from_address, name: row.from_name },
    desk.clock.now(),
    actor,
  )
  const made = await addMessageIn(desk, tx, workspaceId, {
    actor,
    ticket: { id: row.ticket_id },
    kind: 'reply',
    side: 'requester',
    authorId: person.id,
    participantIds: [person.id],
    ...words(row, read),
    because: `A held mail was let in by ${actor.name}.`,
  })
  return { fate: 'joined', because, ticketId: made.ticketId, messageId: made.messageId }
}

const open = async (
  { desk, workspaceId, actor }: Deciding,
  tx: Tx,
  row: LedgerEntry,
  read: ReadMail,
  number: number,
): Promise<Decided> => {
  const because = `${actor.name} opened a ticket for it`
  const mailbox = await loadMailbox(tx, workspaceId, row.mailbox_id)
  const settings = await loadSettings(tx, workspaceId)
  const language = mailbox?.language ?? settings.language
  const made = await openTicketIn(desk, tx, workspaceId, number, {
    actor,
    requester: { email: row.from_address, name: row.from_name || undefined, language },
    subject: read.mail.subject || (settings.language === 'de' ? '(kein Betreff)' : '(no subject)'),
    ...words(row, read),
    channel: 'mail',
    mailboxId: row.mailbox_id,
    teamId: mailbox?.team_id ?? null,
    because: `A held mail was let in by ${actor.name}.`,
  })
  return { fate: 'opened', because, ticketId: made.ticketId, messageId: made.messageId }
}

const words = (row: LedgerEntry, { mail, attachments, signature }: ReadMail) => ({
  text: mail.text,
  visibleText: visibleOf({ mail }),
  html: mail.html,
  attachments: attachments.map((a) => ({ ...a })),
  mail: keptMail(mail, row.verdict, '', signature),
})
