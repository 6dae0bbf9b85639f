// Reading the ledger: a page of it, newest first, or one row.
import { sql } from 'kysely'
import type { ReceivedMail, Verdict } from '../../../../contract/email.ts'
import type { Tx } from '../../../platform/database.ts'

export interface LedgerEntry {
  id: string
  mailbox_id: string
  raw_hash: string
  envelope: { from: string | null; to: string[] }
  mailbox_name: string | null
  from_address: string
  from_name: string
  to_address: string
  subject: string
  preview: string
  size: number
  verdict: Verdict | null
  duplicate_of: string | null
  delivery_id: string | null
  fate: ReceivedMail['fate']
  because: string
  number: number | null
  received_at: string
}

const entries = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('received_mail as m')
    .leftJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .leftJoin('mailbox as b', (j) =>
      j.onRef('b.workspace_id', '=', 'm.workspace_id').onRef('b.id', '=', 'm.mailbox_id'),
    )
    .select([
      'm.id',
      'm.mailbox_id',
      'm.raw_hash',
      'm.envelope',
      'b.name as mailbox_name',
      'm.from_address',
      'm.from_name',
      'm.to_address',
      'm.subject',
      'm.preview',
      'm.size',
      'm.verdict',
      'm.duplicate_of',
      'm.delivery_id',
      'm.fate',
      'm.because',
      't.number',
      'm.received_at',
    ])
    .where('m.workspace_id', '=', workspaceId)

export const loadLedgerPage = (
  tx: Tx,
  workspaceId: string,
  page: { limit: number; after: { at: string; id: string } | null; fate?: LedgerEntry['fate'] | undefined },
): Promise<LedgerEntry[]> => {
  let query = entries(tx, workspaceId)
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(page.limit)
  if (page.fate) query = query.where('m.fate', '=', page.fate)
  if (page.after)
    query = query.where(sql<boolean>`(m.received_at, m.id) < (${page.after.at}, ${page.after.id})`)
  return query.execute()
}

export const loadLedgerEntry = async (tx: Tx, workspaceId: string, id: string): Promise<LedgerEntry | null> =>
  (await entries(tx, workspaceId).where('m.id', '=', id).executeTakeFirst()) ?? null
