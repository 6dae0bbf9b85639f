// Judges a mail again that is outside, from its kept bytes: after a mend of ours, or of the desk's settings.
import type { ReceivedMail } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Received } from '../receive/incoming.ts'
import type { Delivery } from '../receive/intake.ts'
import { intakeOf } from '../receive/service.ts'
import { showReceived } from '../show.ts'
import { AlreadyTaken, replayable } from '../store/ledger.ts'
import { type LedgerEntry, loadLedgerEntry } from '../store/ledger-list.ts'

export const replayMail = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<ReceivedMail | Refusal> => {
  const before = await desk.db.inWorkspace(workspaceId, async (tx) => {
    const row = await loadLedgerEntry(tx, workspaceId, id)
    if (row && isReplayable(row))
      await writeEvents(tx, workspaceId, desk.clock.now(), [
        { subjectType: 'mail', subjectId: id, type: 'mail.replayed', actor, data: { fate: row.fate } },
      ])
    return row
  })
  if (!before) return refuse('not_found', 'There is no such mail.')
  if (!isReplayable(before))
    return refuse('not_possible', `This mail was ${before.fate}: only what is outside can be judged again.`, {
      data: { fate: before.fate },
    })
  const raw = await desk.files.read(workspaceId, before.raw_hash)
  const received = await judgeAgain(desk, {
    workspaceId,
    mailboxId: before.mailbox_id,
    raw,
    envelope: before.envelope,
    replaces: { id, receivedAt: before.received_at, verdict: before.verdict },
  })
  if ('refused' in received) return received
  const after = await desk.db.inWorkspace(workspaceId, (tx) => loadLedgerEntry(tx, workspaceId, received.id))
  return showReceived(after as LedgerEntry)
}

const isReplayable = ({ fate }: LedgerEntry): boolean => (replayable as readonly string[]).includes(fate)

/** Whoever released or binned it meanwhile was quicker. */
const judgeAgain = async (desk: Desk, delivery: Delivery): Promise<Received | Refusal> => {
  try {
    return await intakeOf(desk).receive(delivery)
  } catch (error) {
    if (error instanceof AlreadyTaken)
      return refuse('not_possible', 'Somebody was quicker: this mail was decided about meanwhile.')
    throw error
  }
}
