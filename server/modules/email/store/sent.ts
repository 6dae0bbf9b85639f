// Our own mails as delivery reports find them, and what such a report changes of them.

import { sql } from 'kysely'
import type { SentMail } from '../../../../rules/email/report.ts'
import { anyOf } from '../../../platform/any-of.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'

export interface SentRow extends SentMail {
  ticketId: string | null
  messageId: string | null
  number: number | null
  kind: string
}

const columns = [
  'o.id',
  'o.mail_id',
  'o.to_address',
  'o.state',
  'o.kind',
  'o.ticket_id',
  'o.message_id',
  't.number',
] as const

const sent = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('outgoing_mail as o')
    .leftJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'o.workspace_id').onRef('t.id', '=', 'o.ticket_id'),
    )
    .select(columns)
    .where('o.workspace_id', '=', workspaceId)

type Row = Awaited<ReturnType<ReturnType<typeof sent>['execute']>>[number]

const show = (r: Row): SentRow => ({
  id: r.id,
  to: r.to_address.toLowerCase(),
  state: r.state,
  kind: r.kind,
  ticketId: r.ticket_id,
  messageId: r.message_id,
  number: r.number,
})

/** By Message-ID; one mail may have gone to several people. */
export const loadSentByIds = async (
  tx: Tx,
  workspaceId: string,
  mailIds: readonly string[],
): Promise<Map<string, SentRow[]>> => {
  if (mailIds.length === 0) return new Map()
  const rows = await sent(tx, workspaceId).where('o.mail_id', '=', anyOf(mailIds, 'text')).execute()
  const found = new Map<string, SentRow[]>()
  for (const row of rows) found.set(row.mail_id, [...(found.get(row.mail_id) ?? []), show(row)])
  return found
}

/** Of a ticket's conversation to one address, the newest. */
export const loadNewestSent = async (
  tx: Tx,
  workspaceId: string,
  ticketId: string,
  address: string,
): Promise<SentRow | null> => {
  const row = await tx
    .selectFrom('message as m')
    .innerJoin('outgoing_mail as o', (j) =>
      j.onRef('o.workspace_id', '=', 'm.workspace_id').onRef('o.message_id', '=', 'm.id'),
    )
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select(columns)
    .where('m.workspace_id', '=', workspaceId)
    .where('m.ticket_id', '=', ticketId)
    .where('o.to_address', '=', address)
    .orderBy('o.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? show(row) : null
}

/** Whether it changed: a mail that bounced meanwhile stays as it is. */
export const markReported = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  report: { state: 'bounced' | 'delayed'; status: string | null; isHard: boolean; words: string },
): Promise<boolean> => {
  const row = await tx
    .updateTable('outgoing_mail')
    .set({
      state: report.state,
      bounce: JSON.stringify({ status: report.status, isHard: report.isHard }),
      error: report.words,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sent', 'delayed', 'failed'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** How many of our mails to this address bounced for good: one alone may be a slip of the other side. */
export const countHardBounces = async (tx: Tx, workspaceId: string, address: string): Promise<number> => {
  const { n } = await tx
    .selectFrom('outgoing_mail')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('workspace_id', '=', workspaceId)
    .where('to_address', '=', address)
    .where('state', '=', 'bounced')
    .where(sql<boolean>`bounce->>'isHard' = 'true'`)
    .executeTakeFirstOrThrow()
  return n
}

/** Nothing more is sent to this address until somebody lifts it. Returns the row's id; null: it was there. */
export const suppress = async (
  tx: Tx,
  workspaceId: string,
  one: { address: string; because: string; receivedMailId: string },
  now: Temporal.Instant,
): Promise<string | null> => {
  const row = await tx
    .insertInto('suppressed_address')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      address: one.address,
      because: one.because,
      received_mail_id: one.receivedMailId,
      created_at: iso(now),
    })
    .onConflict((c) => c.columns(['workspace_id', 'address']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}
