// Reads of a requester's own tickets: every query names the requester. The pages have no other way to tickets. One
// that was merged stands as the ticket it went into; where that is their own, too, the lists show only that.
import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/database.ts'
import type { TicketTable } from '../../../platform/tables.ts'
import { loadWhereItWent } from '../../tickets/index.ts'

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
  'merged_into',
  'promised_at',
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

const listed = (tx: Tx, who: Own) =>
  own(tx, who).where((e) =>
    e.or([
      e('merged_into', 'is', null),
      e.not(
        e.exists(
          e
            .selectFrom('ticket as i')
            .select('i.id')
            .where('i.workspace_id', '=', who.workspaceId)
            .whereRef('i.id', '=', 'ticket.merged_into')
            .where('i.requester_id', '=', who.requesterId),
        ),
      ),
    ]),
  )

export const loadRequests = async (
  tx: Tx,
  who: Own,
  after: Place | null,
  limit: number,
): Promise<RequestRow[]> => {
  const rows = listed(tx, who).orderBy('is_open', 'desc').orderBy('number', 'desc').limit(limit)
  if (!after) return asTheyStand(tx, who, await rows.execute())
  const later = rows.where((e) => {
    const same = e.and([e('is_open', '=', after.isOpen), e('number', '<', after.number)])
    return after.isOpen ? e.or([same, e('is_open', '=', false)]) : same
  })
  return asTheyStand(tx, who, await later.execute())
}

export const loadOpenRequests = (tx: Tx, who: Own, limit: number): Promise<RequestRow[]> =>
  own(tx, who).where('is_open', '=', true).orderBy('number', 'desc').limit(limit).execute()

export const loadRequest = async (tx: Tx, who: Own, number: number): Promise<RequestRow | undefined> =>
  (await asTheyStand(tx, who, await own(tx, who).where('number', '=', number).execute()))[0]

/** Number, subject and age stay their own; who acts and how it stands is told of where they went. */
const asTheyStand = (tx: Tx, { workspaceId }: Own, rows: RequestRow[]): Promise<RequestRow[]> =>
  Promise.all(
    rows.map(async (row) => {
      if (row.merged_into === null) return row
      const end = await loadWhereItWent(tx, workspaceId, { id: row.id })
      const standing = await tx
        .selectFrom('ticket')
        .select([
          'status',
          'is_open',
          'team_id',
          'assignee_id',
          'waiting_since',
          'first_replied_at',
          'solved_at',
          'closed_at',
          'promised_at',
        ])
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', end?.id ?? row.id)
        .executeTakeFirst()
      // Its place in the list is that of a finished one, by which the next page goes on.
      return standing ? { ...row, ...standing, is_open: row.is_open } : row
    }),
  )

export const loadNumber = async (tx: Tx, workspaceId: string, ticketId: string): Promise<number | null> =>
  (
    await tx
      .selectFrom('ticket')
      .select('number')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', ticketId)
      .executeTakeFirst()
  )?.number ?? null
