// Which failures pass (the sender shall try again) and which lie in the mail itself (it is kept as failed).
import { iso } from '../../../platform/clock.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { AlreadyTaken, insertLedger } from '../store/ledger.ts'
import type { Incoming, Received } from './incoming.ts'
import { ledgerRow } from './ledger-row.ts'

/** The disk or the database has no room. */
export const isFull = (error: unknown): boolean => {
  const { code } = error as { code?: string }
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100'
}

/** Everything but the mail's own fault: bad data (SQLSTATE classes 22 and 23), a refused plan, a bug. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof Refused)
    return error.refusal.refused === 'changed_meanwhile' || error.refusal.refused === 'unavailable'
  if (error instanceof TypeError || error instanceof RangeError) return false
  const { code } = error as { code?: string }
  return !(typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code))
}

/** Puts the mail into the ledger as failed: nothing of it is lost, and it can be judged again. */
export const setAside = async (desk: Desk, incoming: Incoming, error: unknown): Promise<Received> => {
  const because =
    `it could not be made a ticket: ${error instanceof Error ? error.message : String(error)}`.slice(0, 500)
  const { id, workspaceId } = incoming
  try {
    await desk.db.inWorkspace(workspaceId, (tx) =>
      insertLedger(tx, [ledgerRow(incoming, iso(desk.clock.now()), { fate: 'failed', because })]),
    )
  } catch (again) {
    if (!(again instanceof AlreadyTaken)) throw again
  }
  return { id, fate: 'failed', because, ticketNumber: null, isBare: false }
}
