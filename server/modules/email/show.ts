// Mailboxes and received mail as the API shows them.
import type { Mailbox, ReceivedMail } from '../../../contract/email.ts'
import type { Tx } from '../../platform/database.ts'
import { loadTeamsByIds } from '../people/index.ts'
import type { LedgerEntry } from './store/ledger-list.ts'
import type { MailboxRow } from './store/mailboxes.ts'

/** How a mailbox is read, as kept in its row; the password lies sealed beside. */
export interface ImapSettings {
  host: string
  port: number
  secure: boolean
  user: string
  folder: string
}

export const showMailboxes = async (tx: Tx, rows: readonly MailboxRow[]): Promise<Mailbox[]> => {
  const teams = await loadTeamsByIds(
    tx,
    rows.flatMap((r) => r.team_id ?? []),
  )
  return rows.map((row) => {
    const team = row.team_id ? teams.find((t) => t.id === row.team_id) : undefined
    return {
      id: row.id,
      name: row.name,
      address: row.address,
      aliases: row.aliases,
      team: team ? { id: team.id, name: team.name } : null,
      imap: row.imap
        ? { ...(row.imap as unknown as ImapSettings), hasPassword: row.imap_password !== null }
        : null,
      lastSuccessAt: row.last_success_at,
      lastError: row.last_error,
    }
  })
}

export const showReceived = (row: LedgerEntry): ReceivedMail => ({
  id: row.id,
  fate: row.fate,
  because: row.because,
  ticketNumber: row.number,
  from: row.from_address,
  to: row.to_address,
  subject: row.subject,
  size: row.size,
  receivedAt: row.received_at,
})
