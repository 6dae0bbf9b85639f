// Reads of a requester's own tickets. Every query names the requester, and none can see a note:
// the pages have no other way to tickets, messages and files than through here.
import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { Tables, TicketTable } from '../../../platform/tables.ts'

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
export type MessageRow = Pick<
  Selectable<Tables['message']>,
  'id' | 'side' | 'author_id' | 'text' | 'visible_text' | 'at'
>
export type FileRow = Pick<
  Selectable<Tables['attachment']>,
  'id' | 'message_id' | 'name' | 'type' | 'size' | 'hash'
>

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

/** Newest last; at most the newest `limit`. */
export const loadMessages = async (
  tx: Tx,
  who: Own,
  ticketId: string,
  limit: number,
): Promise<MessageRow[]> => {
  const newest = await tx
    .selectFrom('message')
    .select(['id', 'side', 'author_id', 'text', 'visible_text', 'at'])
    .where('workspace_id', '=', who.workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('kind', 'in', ['request', 'reply'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return newest.reverse()
}

const files = (tx: Tx, who: Own) =>
  tx
    .selectFrom('attachment as a')
    .innerJoin('message as m', (j) =>
      j.onRef('m.workspace_id', '=', 'a.workspace_id').onRef('m.id', '=', 'a.message_id'),
    )
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'a.workspace_id').onRef('t.id', '=', 'a.ticket_id'),
    )
    .select(['a.id', 'a.message_id', 'a.name', 'a.type', 'a.size', 'a.hash'])
    .where('a.workspace_id', '=', who.workspaceId)
    .where('t.requester_id', '=', who.requesterId)
    .where('m.kind', 'in', ['request', 'reply'])

export const loadFiles = (tx: Tx, who: Own, ticketId: string): Promise<FileRow[]> =>
  files(tx, who).where('a.ticket_id', '=', ticketId).orderBy('a.id').execute()

export const loadFile = (tx: Tx, who: Own, number: number, id: string): Promise<FileRow | undefined> =>
  files(tx, who).where('t.number', '=', number).where('a.id', '=', id).executeTakeFirst()
