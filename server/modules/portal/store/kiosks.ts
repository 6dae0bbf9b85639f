// Kiosks, and the requests opened at them.
import type { Selectable } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { RequestsTables } from '../../../platform/tables/requests.ts'

export type KioskRow = Selectable<RequestsTables['kiosk']>

export const loadKiosks = (tx: Tx, workspaceId: string): Promise<KioskRow[]> =>
  tx
    .selectFrom('kiosk')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

export const loadKiosk = async (tx: Tx, workspaceId: string, id: string): Promise<KioskRow | null> =>
  (await tx
    .selectFrom('kiosk')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) ?? null

export const insertKiosk = async (
  tx: Tx,
  workspaceId: string,
  { name, createdBy }: { name: string; createdBy: string },
  now: Temporal.Instant,
): Promise<string> => {
  const id = newId()
  await tx
    .insertInto('kiosk')
    .values({
      workspace_id: workspaceId,
      id,
      name,
      created_by: createdBy,
      created_at: iso(now),
      removed_at: null,
    })
    .execute()
  return id
}

export const removeKiosk = async (
  tx: Tx,
  workspaceId: string,
  id: string,
  now: Temporal.Instant,
): Promise<void> => {
  await tx
    .updateTable('kiosk')
    .set({ removed_at: iso(now) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

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
  since: Temporal.Instant,
): Promise<number> => {
  const { n } = await tx
    .selectFrom('kiosk_ticket as k')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'k.workspace_id').onRef('t.id', '=', 'k.ticket_id'),
    )
    .select((e) => e.fn.countAll<string>().as('n'))
    .where('k.workspace_id', '=', workspaceId)
    .where('k.kiosk_id', '=', kioskId)
    .where('k.opened_at', '>', iso(since))
    .where('t.is_open', '=', true)
    .where('t.assignee_id', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}
