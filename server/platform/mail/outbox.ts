// The outbox: a mail to be sent is a row in the transaction that wants it sent; sending follows from the row.
import { system } from '../../../rules/actor.ts'
import { iso } from '../clock.ts'
import type { Tx } from '../database.ts'
import type { Desk } from '../desk.ts'
import { writeEvents } from '../events/write.ts'
import { newId } from '../ids.ts'
import { scheduleJobs } from '../jobs/schedule.ts'
import { loadSuppressed } from './suppressed.ts'
import { withoutUnwanted } from './unwanted.ts'

/**
 * `aside`: in a side conversation. `reminder`: to a requester who does not answer. `approval`: asks somebody to
 * approve or decline. `information`: asks a requester for what is missing. `news`: what a rule tells a requester.
 * `notice`: the desk tells its administrators something. `update`: what somebody of the team has not read yet.
 * `survey`: asks a requester how it was. `course`: reminds a requester of a course they are to take.
 */
export type MailKind =
  | 'reply'
  | 'aside'
  | 'acknowledgement'
  | 'reminder'
  | 'approval'
  | 'information'
  | 'news'
  | 'invitation'
  | 'sign-in-link'
  | 'password-reset'
  | 'notice'
  | 'update'
  | 'survey'
  | 'course'

export interface MailOrder {
  workspaceId: string
  kind: MailKind
  toAddress: string
  /** Where the address stands in the mail: To unless told. Bcc is named in no header. */
  role?: 'to' | 'cc' | 'bcc'
  toPersonId?: string | null
  ticketId?: string | null
  messageId?: string | null
  mailboxId?: string | null
  /** What the template needs besides the rows it can read: a link, a name. */
  data?: Record<string, unknown>
}

export const sendQueue = 'send-mail'

/**
 * Returns the outgoing mail's id; null: its reader wants no mail of this kind. Its Message-ID is fixed here, so that a
 * second try is the same mail.
 */
export const queueMail = async (desk: Desk, tx: Tx, order: MailOrder): Promise<string | null> =>
  (await queueMails(desk, tx, [order]))[0] ?? null

/**
 * Several of one workspace with a few statements; the ids of those that are wanted, in order. To an address that
 * bounced for good it fails at once, in words.
 */
export const queueMails = async (desk: Desk, tx: Tx, asked: readonly MailOrder[]): Promise<string[]> => {
  const orders = asked[0] ? await withoutUnwanted(tx, asked[0].workspaceId, asked) : []
  const [first] = orders
  if (!first) return []
  const now = desk.clock.now()
  const suppressed = await loadSuppressed(
    tx,
    first.workspaceId,
    orders.map((o) => o.toAddress),
  )
  const rows = orders.map((order) => {
    const id = newId()
    const error = suppressed.get(order.toAddress.toLowerCase()) ?? null
    return {
      workspace_id: order.workspaceId,
      id,
      kind: order.kind,
      ticket_id: order.ticketId ?? null,
      message_id: order.messageId ?? null,
      mailbox_id: order.mailboxId ?? null,
      to_person_id: order.toPersonId ?? null,
      to_address: order.toAddress,
      role: order.role ?? ('to' as const),
      data: JSON.stringify(order.data ?? {}),
      mail_id: `${id}@${desk.config.mailDomain}`,
      state: error === null ? ('waiting' as const) : ('failed' as const),
      error,
      at: iso(now),
      sent_at: null,
    }
  })
  await tx.insertInto('outgoing_mail').values(rows).execute()
  await scheduleJobs(
    tx,
    rows.flatMap((row) =>
      row.error === null
        ? [{ workspaceId: row.workspace_id, queue: sendQueue, key: row.id, runAt: now }]
        : [],
    ),
  )
  await writeEvents(
    tx,
    first.workspaceId,
    now,
    rows.flatMap((row) =>
      row.error === null
        ? []
        : [
            {
              subjectType: 'mail' as const,
              subjectId: row.id,
              type: 'mail.failed',
              actor: system('mail'),
              because: row.error,
              data: {
                kind: row.kind,
                ...(row.ticket_id ? { ticketId: row.ticket_id } : {}),
                ...(row.message_id ? { messageId: row.message_id } : {}),
              },
            },
          ],
    ),
  )
  return rows.map((row) => row.id)
}
