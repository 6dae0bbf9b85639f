// Reads of a requester's own tickets: every query names the requester. The pages have no other way to tickets.
import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { TicketTable } from '../../../platform/tables.ts'

export interface Own {
  workspaceId: string
  requesterId: string
}

const shown = [
  'id',
  'number',
  'subject',
  'status',
  'is_open',
  'team_id',
  'assignee_id',
  'waiting_since',
  'first_replied_at',
  'created_at',
  'solved_at',
  'closed_at',
] as const
export type RequestRow = Pick<Selectable<TicketTable>, (typeof shown)[number]>

const own = (tx: Tx, who: Own) =>
  tx
    .selectFrom('ticket')
    .select(shown)
    .where('workspace_id', '=', who.workspaceId)
    .where('requester_id', '=', who.requesterId)

/** Place of a row in the list: open ones first, then by number, newest first. */
export interface Place {
  isOpen: boolean
  number: number
}

export const loadRequests = (tx: Tx, who: Own, after: Place | null, limit: number): Promise<RequestRow[]> => {
  const rows = own(tx, who).orderBy('is_open', 'desc').orderBy('number', 'desc').limit(limit)
  if (!after) return rows.execute()
  const later = rows.where((e) => {
    const same = e.and([e('is_open', '=', after.isOpen), e('number', '<', after.number)])
    return after.isOpen ? e.or([same, e('is_open', '=', false)]) : same
  })
  return later.execute()
}

export const loadOpenRequests = (tx: Tx, who: Own, limit: number): Promise<RequestRow[]> =>
  own(tx, who).where('is_open', '=', true).orderBy('number', 'desc').limit(limit).execute()

export const loadRequest = (tx: Tx, who: Own, number: number): Promise<RequestRow | undefined> =>
  own(tx, who).where('number', '=', number).executeTakeFirst()

export const loadNumber = async (tx: Tx, workspaceId: string, ticketId: string): Promise<number | null> =>
  (
    await tx
      .selectFrom('ticket')
      .select('number')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', ticketId)
      .executeTakeFirst()
  )?.number ?? null
