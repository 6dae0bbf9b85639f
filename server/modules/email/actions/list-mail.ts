// The ledger of received mail, a page at a time.
import type { ReceivedMail } from '../../../../contract/email.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { isId } from '../../../platform/ids.ts'
import { showReceived } from '../show.ts'
import { type LedgerEntry, loadLedgerPage } from '../store/ledger-list.ts'

export interface MailQuery {
  limit: number
  cursor?: string | undefined
  fate?: LedgerEntry['fate'] | undefined
}

export const listMail = (
  desk: Desk,
  workspaceId: string,
  { limit, cursor, fate }: MailQuery,
): Promise<{ items: ReceivedMail[]; next: string | null } | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const after = readCursor(cursor)
    if (isRefusal(after)) return after
    const rows = await loadLedgerPage(tx, workspaceId, { limit: limit + 1, after, fate })
    const last = rows[limit - 1]
    return {
      items: rows.slice(0, limit).map(showReceived),
      next:
        rows.length > limit && last
          ? Buffer.from(JSON.stringify([last.received_at, last.id])).toString('base64url')
          : null,
    }
  })

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const readCursor = (cursor: string | undefined): { at: string; id: string } | null | Refusal => {
  if (cursor === undefined) return null
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    if (typeof at === 'string' && time.test(at) && typeof id === 'string' && isId(id)) return { at, id }
  } catch {
    // Not one of ours: refused below like any other.
  }
  const message = 'is not a cursor of this list; take `next` of the page before'
  return refuse('invalid', `query.cursor ${message}`, { faults: [{ field: 'query.cursor', message }] })
}
