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
      language: row.language as Mailbox['language'],
      brand: { name: null, colour: null, url: null, ...(row.brand as Partial<Mailbox['brand']>) },
      signature: row.signature,
      history: row.history,
      imap: row.imap
        ? {
            auth: 'password',
            ...(row.imap as unknown as ImapSettings),
            hasPassword: row.imap_password !== null,
          }
        : null,
      webhook: null,
      sending: null,
      dkim: null,
      oauth: null,
      trustedServer: row.trusted_server,
      lastSuccessAt: row.last_success_at,
      lastError: row.last_error,
      lagSeconds: row.lag_seconds,
      lastSentAt: row.last_sent_at,
      lastSendError: row.last_send_error,
      paused:
        row.paused_until !== null && row.paused_because !== null
          ? { until: row.paused_until, because: row.paused_because }
          : null,
    }
  })
}

export const showReceived = (row: LedgerEntry): ReceivedMail => ({
  id: row.id,
  mailbox: { id: row.mailbox_id, name: row.mailbox_name ?? '' },
  fate: row.fate,
  because: row.because,
  ticketNumber: row.number,
  from: row.from_address,
  fromName: row.from_name,
  to: row.to_address,
  subject: row.subject,
  preview: row.preview,
  size: row.size,
  verdict: row.verdict,
  duplicateOf: row.duplicate_of,
  deliveryId: row.delivery_id,
  originalUrl: `/api/v1/mail/${row.id}/original`,
  receivedAt: row.received_at,
})
