// The ledger of received mail, a page at a time.
import type { ReceivedMail } from '../../../../contract/email.ts'
import { isRefusal, type Refusal } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { showReceived } from '../show.ts'
import { type LedgerFilter, loadLedgerPage } from '../store/ledger-list.ts'
import { readCursor, writeCursor } from './cursor.ts'

export interface MailQuery extends LedgerFilter {
  limit: number
  cursor?: string | undefined
}

export const listMail = (
  desk: Desk,
  workspaceId: string,
  { limit, cursor, ...filter }: MailQuery,
): Promise<{ items: ReceivedMail[]; next: string | null } | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const after = readCursor(cursor)
    if (isRefusal(after)) return after
    const rows = await loadLedgerPage(tx, workspaceId, { limit: limit + 1, after }, filter)
    const last = rows[limit - 1]
    return {
      items: rows.slice(0, limit).map(showReceived),
      next: rows.length > limit && last ? writeCursor({ at: last.received_at, id: last.id }) : null,
    }
  })
