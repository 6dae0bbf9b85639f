// What people of the team decide about a mail that waits outside: let it in, as part of its ticket or as one of its
// own, or bin it. The mail's row is locked while one decides; whoever comes second hears what was decided.
import type { ReceivedMail } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { Refused } from '../../../platform/refused.ts'
import { decideHeldIn } from '../../tickets/index.ts'
import { showReceived } from '../show.ts'
import {
  type LedgerEntry,
  loadLedgerEntry,
  lockLedgerEntry,
  updateLedgerEntry,
} from '../store/ledger-list.ts'
import { mayRead } from './may-read.ts'

export interface Decided {
  fate: 'joined' | 'opened' | 'binned'
  because: string
  ticketId: string | null
  messageId: string | null
}

export interface Deciding {
  desk: Desk
  workspaceId: string
  actor: PersonActor
  id: string
}

const waiting = ['held', 'binned'] as const

/** Looks before anything is done; null: it may be decided about. */
export const whyNot = (row: LedgerEntry | null, actor: PersonActor): Refusal | null => {
  if (!row || !mayRead(actor, row)) return refuse('not_found', 'There is no such mail.')
  if ((waiting as readonly string[]).includes(row.fate)) return null
  return refuse('not_possible', `Somebody was quicker, or it never waited: this mail was ${row.fate}.`, {
    data: { fate: row.fate, ticketNumber: row.number, because: row.because },
  })
}

/** `carryOut` runs with the row locked, in the transaction that writes the decision. */
export const decide = async (
  { desk, workspaceId, actor, id }: Deciding,
  type: 'mail.released' | 'mail.binned',
  carryOut: (tx: Tx, row: LedgerEntry) => Promise<Decided>,
): Promise<ReceivedMail | Refusal> => {
  try {
    const shown = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const row = await lockLedgerEntry(tx, workspaceId, id)
      const no = whyNot(row, actor)
      if (no || !row) throw new Refused(no ?? refuse('not_found', 'There is no such mail.'))
      const decided = await carryOut(tx, row)
      if (row.fate === 'held' && row.ticket_id)
        await decideHeldIn(desk, tx, workspaceId, {
          actor,
          ticketId: row.ticket_id,
          mailId: id,
          as: decided.fate,
        })
      await updateLedgerEntry(tx, workspaceId, id, {
        fate: decided.fate,
        because: decided.because,
        ticket_id: decided.ticketId,
        message_id: decided.messageId,
      })
      await writeEvents(tx, workspaceId, desk.clock.now(), [
        {
          subjectType: 'mail',
          subjectId: id,
          type,
          actor,
          data: { as: decided.fate, ...(decided.ticketId ? { ticketId: decided.ticketId } : {}) },
        },
      ])
      return showReceived((await loadLedgerEntry(tx, workspaceId, id)) as LedgerEntry)
    })
    desk.hints.poke(workspaceId)
    return shown
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
