// Reading the ledger: a page of it, newest first, or one row.
import { sql, type Updateable } from 'kysely'
import type { ReceivedMail, Verdict } from '../../../../contract/email.ts'
import { normaliseAddress } from '../../../../rules/email/addresses.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Tables } from '../../../platform/tables.ts'

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
  ticket_id: string | null
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
      'm.ticket_id',
      't.number',
      'm.received_at',
    ])
    .where('m.workspace_id', '=', workspaceId)

export interface LedgerFilter {
  fate?: LedgerEntry['fate'] | undefined
  mailbox?: string | undefined
  /** A whole address, or a part of sender, recipient or subject. */
  q?: string | undefined
  since?: string | undefined
  until?: string | undefined
}

interface LedgerPage {
  limit: number
  after: { at: string; id: string } | null
}

export const loadLedgerPage = (
  tx: Tx,
  workspaceId: string,
  page: LedgerPage,
  filter: LedgerFilter,
): Promise<LedgerEntry[]> => ledgerPage(tx, workspaceId, page, filter).execute()

/** Not run yet, so that its plan can be looked at. */
export const ledgerPage = (
  tx: Tx,
  workspaceId: string,
  page: LedgerPage,
  { fate, mailbox, q, since, until }: LedgerFilter,
) => {
  let query = entries(tx, workspaceId)
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(page.limit)
  if (fate) query = query.where('m.fate', '=', fate)
  if (mailbox) query = query.where('m.mailbox_id', '=', mailbox)
  if (since) query = query.where('m.received_at', '>=', since)
  if (until) query = query.where('m.received_at', '<', until)
  const words = q?.trim().toLowerCase() ?? ''
  // A whole address goes by its index; parts of words are looked for from the newest mail on.
  if (normaliseAddress(words)) query = query.where('m.from_address', '=', words)
  else if (words !== '') {
    const like = `%${words.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
    query = query.where((e) =>
      e.or([
        e('m.from_address', 'like', like),
        e('m.to_address', 'like', like),
        e('m.from_name', 'ilike', like),
        e('m.subject', 'ilike', like),
      ]),
    )
  }
  if (page.after)
    query = query.where(sql<boolean>`(m.received_at, m.id) < (${page.after.at}, ${page.after.id})`)
  return query
}

export const loadLedgerEntry = async (tx: Tx, workspaceId: string, id: string): Promise<LedgerEntry | null> =>
  (await entries(tx, workspaceId).where('m.id', '=', id).executeTakeFirst()) ?? null

/** Nobody else decides about it until this transaction ends. */
export const lockLedgerEntry = async (tx: Tx, workspaceId: string, id: string): Promise<LedgerEntry | null> =>
  (await entries(tx, workspaceId).where('m.id', '=', id).forUpdate('m').executeTakeFirst()) ?? null

export const updateLedgerEntry = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  change: Updateable<Tables['received_mail']>,
): Promise<void> => {
  await tx
    .updateTable('received_mail')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

const most = 1000

/** Up to a thousand: beyond it nobody wants to know exactly. */
export const countFates = async (tx: Tx, workspaceId: string): Promise<{ held: number; failed: number }> => {
  const count = async (fate: 'held' | 'failed'): Promise<number> => {
    const some = tx
      .selectFrom('received_mail')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('fate', '=', fate)
      .limit(most)
    const { n } = await tx
      .selectFrom(some.as('some'))
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  }
  const [held, failed] = await Promise.all([count('held'), count('failed')])
  return { held, failed }
}
