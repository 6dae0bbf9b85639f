// A mail as the ledger shows it.
import type { Verdict } from '../../../../contract/email/verdict.ts'
import { previewOf } from '../../tickets/index.ts'
import type { LedgerRow } from '../store/ledger.ts'
import { type Fate, type Incoming, senderOf } from './incoming.ts'
import { visibleOf } from './words.ts'

export interface Outcome {
  fate: Fate
  because: string
  ticketId?: string
  messageId?: string
  /** The ledger row it is a copy of. */
  duplicateOf?: string
  /** The outgoing mail it reports on. */
  deliveryId?: string
  verdict?: Verdict | null
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
  from_name: senderOf(incoming)?.name ?? '',
  subject: incoming.mail?.subject ?? '',
  preview: incoming.mail ? previewOf({ text: incoming.mail.text, visibleText: visibleOf(incoming) }) : '',
  verdict: outcome.verdict ? JSON.stringify(outcome.verdict) : null,
  duplicate_of: outcome.duplicateOf ?? null,
  delivery_id: outcome.deliveryId ?? null,
  size: incoming.size,
  fate: outcome.fate,
  because: outcome.because,
  ticket_id: outcome.ticketId ?? null,
  message_id: outcome.messageId ?? null,
  received_at: incoming.replaces?.receivedAt ?? at,
})
