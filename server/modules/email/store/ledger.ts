// The ledger of received mail: one row a mail and mailbox, with what became of it.
import { type Insertable, sql } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

export type LedgerRow = Insertable<Tables['received_mail']>

/** A second delivery won the race: its row was there when ours should have been. */
export class AlreadyTaken extends Error {
  override readonly name = 'AlreadyTaken'
}

/** Throws AlreadyTaken when a row's duplicate key is known: the transaction must then roll back. */
export const insertLedger = async (tx: Tx, rows: readonly LedgerRow[]): Promise<void> => {
  if (rows.length === 0) return
  const made = await tx
    .insertInto('received_mail')
    .values([...rows])
    .onConflict((c) => c.columns(['workspace_id', 'mailbox_id', 'duplicate_key']).doNothing())
    .returning('id')
    .execute()
  if (made.length < rows.length) throw new AlreadyTaken('this mail is in the ledger already')
}

export interface Known {
  id: string
  ticketId: string | null
  number: number | null
  at: string
}

/** Rows of a mailbox that hold one of these keys. */
export const loadByKeys = async (
  tx: Tx,
  workspaceId: string,
  keys: readonly { mailboxId: string; key: string }[],
): Promise<Map<string, Known>> => {
  if (keys.length === 0) return new Map()
  const rows = await tx
    .selectFrom('received_mail as m')
    .leftJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select(['m.id', 'm.mailbox_id', 'm.duplicate_key', 'm.ticket_id', 'm.received_at', 't.number'])
    .where('m.workspace_id', '=', workspaceId)
    .where(
      'm.mailbox_id',
      '=',
      anyOf(
        keys.map((k) => k.mailboxId),
        'uuid',
      ),
    )
    .where(
      'm.duplicate_key',
      '=',
      anyOf(
        keys.map((k) => k.key),
        'text',
      ),
    )
    .execute()
  return new Map(
    rows.map((r) => [
      `${r.mailbox_id} ${r.duplicate_key}`,
      { id: r.id, ticketId: r.ticket_id, number: r.number, at: r.received_at },
    ]),
  )
}

/** Lets a key go, so that the next mail with the same bytes counts as another mail. */
export const releaseKeys = async (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('received_mail')
    .set({ duplicate_key: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Fates after which a mail can be judged again. */
export const replayable = ['failed', 'ignored', 'held', 'binned'] as const

/**
 * Makes room for the new rows of mails judged again. Returns the tickets beside which they still waited, by mail.
 * Throws AlreadyTaken when one was let in meanwhile.
 */
export const removeReplayed = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const gone = await tx
    .deleteFrom('received_mail')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .where('fate', 'in', replayable)
    .returning(['id', 'fate', 'ticket_id'])
    .execute()
  if (gone.length < ids.length) throw new AlreadyTaken('this mail was judged meanwhile')
  return new Map(gone.flatMap((g) => (g.fate === 'held' && g.ticket_id ? [[g.id, g.ticket_id]] : [])))
}

/** How many mails of each address came since then, counted up to `most`. */
export const countRecent = async (
  tx: Tx,
  workspaceId: string,
  addresses: readonly string[],
  since: string,
  most: number,
): Promise<Map<string, number>> => {
  if (addresses.length === 0) return new Map()
  const { rows } = await sql<{ address: string; n: number }>`
    select a.address, (
      select count(*) from (
        select 1 from received_mail m
        where m.workspace_id = ${workspaceId} and m.from_address = a.address and m.received_at > ${since}
        limit ${most}
      ) as newest
    )::int as n
    from unnest(${[...addresses]}::text[]) a(address)
  `.execute(tx)
  return new Map(rows.map((r) => [r.address, r.n]))
}
