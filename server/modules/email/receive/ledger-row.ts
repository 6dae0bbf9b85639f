// A mail as the ledger shows it.
import type { LedgerRow } from '../store/ledger.ts'
import { type Fate, type Incoming, senderOf } from './incoming.ts'

export interface Outcome {
  fate: Fate
  because: string
  ticketId?: string
  messageId?: string
}

export const ledgerRow = (incoming: Incoming, at: string, outcome: Outcome): LedgerRow => ({
  workspace_id: incoming.workspaceId,
  id: incoming.id,
  mailbox_id: incoming.mailboxId,
  raw_hash: incoming.rawHash,
  duplicate_key: outcome.fate === 'duplicate' ? null : incoming.duplicateKey,
  envelope: JSON.stringify({ from: incoming.envelope.from, to: incoming.envelope.to }),
  from_address: senderOf(incoming)?.address ?? '',
  to_address: incoming.envelope.to[0] ?? incoming.mail?.to[0]?.address ?? '',
  subject: incoming.mail?.subject ?? '',
  size: incoming.size,
  fate: outcome.fate,
  because: outcome.because,
  ticket_id: outcome.ticketId ?? null,
  message_id: outcome.messageId ?? null,
  received_at: incoming.replaces?.receivedAt ?? at,
})
