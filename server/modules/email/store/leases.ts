// Who reads which mailbox, how far, and how that goes: in the mailbox's row.
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { MailboxRow } from './mailboxes.ts'

export const loadReadable = (tx: Tx, workspaceId: string): Promise<MailboxRow[]> =>
  tx
    .selectFrom('mailbox')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .where('imap', 'is not', null)
    .execute()

/** Takes or renews the lease; false while another process holds it. */
export const takeLease = async (
  tx: Tx,
  lease: {
    workspaceId: string
    mailboxId: string
    holder: string
    /** A holder known to be dead, whose lease counts no more. */
    dead: string | null
    seconds: number
    now: Temporal.Instant
  },
): Promise<boolean> => {
  const row = await tx
    .updateTable('mailbox')
    .set({ lease_holder: lease.holder, leased_until: iso(lease.now.add({ seconds: lease.seconds })) })
    .where('workspace_id', '=', lease.workspaceId)
    .where('id', '=', lease.mailboxId)
    .where((e) =>
      e.or([
        e('lease_holder', 'is', null),
        e('lease_holder', 'in', [lease.holder, lease.dead ?? lease.holder]),
        e('leased_until', '<', iso(lease.now)),
      ]),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const releaseLease = async (
  tx: Tx,
  workspaceId: string,
  mailboxId: string,
  holder: string,
): Promise<void> => {
  await tx
    .updateTable('mailbox')
    .set({ lease_holder: null, leased_until: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', mailboxId)
    .where('lease_holder', '=', holder)
    .execute()
}

export interface Cursor {
  /** '' when the server names none. */
  uidValidity: string
  /** Every mail up to here is in the ledger. */
  lastUid: number
  /** When we last were here, to find the same mails under new numbers. */
  at: string
}

export const loadCursor = async (tx: Tx, workspaceId: string, mailboxId: string): Promise<Cursor | null> => {
  const row = await tx
    .selectFrom('mailbox')
    .select('imap_cursor')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', mailboxId)
    .executeTakeFirst()
  return (row?.imap_cursor as Cursor | null | undefined) ?? null
}

export const saveCursor = async (
  tx: Tx,
  workspaceId: string,
  mailboxId: string,
  cursor: Cursor,
  /** Seconds between arrival at the mail server and now, of the mail just taken; null: none was. */
  lag: number | null = null,
): Promise<void> => {
  await tx
    .updateTable('mailbox')
    .set({
      imap_cursor: JSON.stringify(cursor),
      last_success_at: cursor.at,
      last_error: null,
      ...(lag === null ? {} : { lag_seconds: Math.max(0, Math.min(lag, 2_000_000_000)) }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', mailboxId)
    .execute()
}

export const saveTrouble = async (
  tx: Tx,
  workspaceId: string,
  mailboxId: string,
  trouble: { at: string; message: string },
): Promise<void> => {
  await tx
    .updateTable('mailbox')
    .set({ last_error: JSON.stringify(trouble) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', mailboxId)
    .execute()
}
