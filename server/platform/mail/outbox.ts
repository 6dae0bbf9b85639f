// The outbox: a mail to be sent is a row in the transaction that wants it sent; sending follows from the row.
import { iso } from '../clock.ts'
import type { Tx } from '../database.ts'
import type { Desk } from '../desk.ts'
import { newId } from '../ids.ts'
import { scheduleJobs } from '../jobs/schedule.ts'

export type MailKind = 'reply' | 'acknowledgement' | 'invitation' | 'sign-in-link' | 'password-reset'

export interface MailOrder {
  workspaceId: string
  kind: MailKind
  toAddress: string
  toPersonId?: string | null
  ticketId?: string | null
  messageId?: string | null
  mailboxId?: string | null
  /** What the template needs besides the rows it can read: a link, a name. */
  data?: Record<string, unknown>
}

export const sendQueue = 'send-mail'

/** Returns the outgoing mail's id. Its Message-ID is fixed here, so that a second try is the same mail. */
export const queueMail = async (desk: Desk, tx: Tx, order: MailOrder): Promise<string> => {
  const [id] = await queueMails(desk, tx, [order])
  return id as string
}

/** Several in two statements; their ids in order. */
export const queueMails = async (desk: Desk, tx: Tx, orders: readonly MailOrder[]): Promise<string[]> => {
  if (orders.length === 0) return []
  const now = desk.clock.now()
  const rows = orders.map((order) => {
    const id = newId()
    return {
      workspace_id: order.workspaceId,
      id,
      kind: order.kind,
      ticket_id: order.ticketId ?? null,
      message_id: order.messageId ?? null,
      mailbox_id: order.mailboxId ?? null,
      to_person_id: order.toPersonId ?? null,
      to_address: order.toAddress,
      data: JSON.stringify(order.data ?? {}),
      mail_id: `${id}@${desk.config.mailDomain}`,
      error: null,
      at: iso(now),
      sent_at: null,
    }
  })
  await tx.insertInto('outgoing_mail').values(rows).execute()
  await scheduleJobs(
    tx,
    rows.map((row) => ({ workspaceId: row.workspace_id, queue: sendQueue, key: row.id, runAt: now })),
  )
  return rows.map((row) => row.id)
}
