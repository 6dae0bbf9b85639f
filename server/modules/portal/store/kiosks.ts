// Kiosks, and the requests opened at them.
import type { Selectable } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { RequestsTables } from '../../../platform/tables/requests.ts'

export type KioskRow = Selectable<RequestsTables['kiosk']>
type Set = Partial<Pick<KioskRow, 'name' | 'form_ids' | 'address' | 'removed_at'>>

const standing = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('kiosk')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')

export const loadKiosks = (tx: Tx, workspaceId: string): Promise<KioskRow[]> =>
  standing(tx, workspaceId).execute()

export const loadKiosk = async (tx: Tx, workspaceId: string, id: string): Promise<KioskRow | null> =>
  (await standing(tx, workspaceId).where('id', '=', id).executeTakeFirst()) ?? null

/** Whoever changes it waits for whoever changes it now. */
export const lockKiosk = async (tx: Tx, workspaceId: string, id: string): Promise<KioskRow | null> =>
  (await standing(tx, workspaceId).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

export const insertKiosk = (
  tx: Tx,
  workspaceId: string,
  made: Pick<KioskRow, 'id' | 'name' | 'form_ids' | 'created_by' | 'created_at'>,
): Promise<KioskRow> =>
  tx
    .insertInto('kiosk')
    .values({ workspace_id: workspaceId, ...made, removed_at: null })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateKiosk = (tx: Tx, { workspace_id, id, version }: KioskRow, set: Set): Promise<KioskRow> =>
  tx
    .updateTable('kiosk')
    .set({ ...set, version: version + 1 })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const noteKioskTicket = async (
  tx: Tx,
  workspaceId: string,
  { ticketId, kioskId }: { ticketId: string; kioskId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .insertInto('kiosk_ticket')
    .values({ workspace_id: workspaceId, ticket_id: ticketId, kiosk_id: kioskId, opened_at: iso(now) })
    .execute()
}

/** Requests of this kiosk that nobody has taken yet, of the last hours: those who wait before the next one. */
export const countWaiting = async (
  tx: Tx,
  workspaceId: string,
  kioskId: string,
  now: Temporal.Instant,
): Promise<number> => {
  const { n } = await tx
    .selectFrom('kiosk_ticket as k')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'k.workspace_id').onRef('t.id', '=', 'k.ticket_id'),
    )
    .select((e) => e.fn.countAll<string>().as('n'))
    .where('k.workspace_id', '=', workspaceId)
    .where('k.kiosk_id', '=', kioskId)
    .where('k.opened_at', '>', iso(now.subtract({ hours: 12 })))
    .where('t.is_open', '=', true)
    .where('t.assignee_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export const loadLastUse = async (tx: Tx, workspaceId: string, kioskId: string): Promise<string | null> =>
  (
    await tx
      .selectFrom('kiosk_ticket')
      .select('opened_at')
      .where('workspace_id', '=', workspaceId)
      .where('kiosk_id', '=', kioskId)
      .orderBy('opened_at', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.opened_at ?? null
