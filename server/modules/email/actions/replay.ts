// Judges a failed mail again, from its kept bytes: after a mend of ours, or of the desk's settings.
import type { ReceivedMail } from '../../../../contract/email.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { intakeOf } from '../receive/service.ts'
import { showReceived } from '../show.ts'
import { type LedgerEntry, loadLedgerEntry } from '../store/ledger-list.ts'

export const replayMail = async (
  desk: Desk,
  workspaceId: string,
  id: string,
): Promise<ReceivedMail | Refusal> => {
  const before = await desk.db.inWorkspace(workspaceId, (tx) => loadLedgerEntry(tx, workspaceId, id))
  if (!before) return refuse('not_found', 'There is no such mail.')
  if (before.fate !== 'failed')
    return refuse('not_possible', 'Only a mail that failed can be judged again.', {
      data: { fate: before.fate },
    })
  const raw = await desk.files.read(workspaceId, before.raw_hash)
  const received = await intakeOf(desk).receive({
    workspaceId,
    mailboxId: before.mailbox_id,
    raw,
    envelope: before.envelope,
    replaces: { id, receivedAt: before.received_at },
  })
  const after = await desk.db.inWorkspace(workspaceId, (tx) => loadLedgerEntry(tx, workspaceId, received.id))
  return showReceived(after as LedgerEntry)
}
