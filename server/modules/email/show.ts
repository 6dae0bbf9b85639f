// Received mail as the API shows it.
import type { ReceivedMail } from '../../../contract/email.ts'
import type { LedgerEntry } from './store/ledger-list.ts'

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
