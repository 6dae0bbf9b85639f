// The SQL of outgoing mail.
import type { Selectable, Updateable } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { sendQueue } from '../../../platform/mail/outbox.ts'
import type { Tables } from '../../../platform/tables.ts'

export type OutgoingRow = Selectable<Tables['outgoing_mail']>

export const loadOutgoing = async (tx: Tx, workspaceId: string, id: string): Promise<OutgoingRow | null> =>
  (await tx
    .selectFrom('outgoing_mail')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()) ?? null

export const updateOutgoing = async (
  tx: Tx,
  mail: Pick<OutgoingRow, 'workspace_id' | 'id'>,
  change: Updateable<Tables['outgoing_mail']>,
): Promise<void> => {
  await tx
    .updateTable('outgoing_mail')
    .set(change)
    .where('workspace_id', '=', mail.workspace_id)
    .where('id', '=', mail.id)
    .execute()
}

export const countOutgoing = async (
  tx: Tx,
  workspaceId: string,
): Promise<{ waiting: number; failed: number }> => {
  const rows = await tx
    .selectFrom('outgoing_mail')
    .select(['state', (e) => e.fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('state', 'in', ['waiting', 'failed'])
    .groupBy('state')
    .execute()
  const of = (state: string): number => Number(rows.find((r) => r.state === state)?.count ?? 0)
  return { waiting: of('waiting'), failed: of('failed') }
}

/** Lets mails that waited for a mail server go at once. */
export const wakeWaiting = async (tx: Tx, workspaceId: string, now: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('job')
    .set({ run_at: iso(now), data: '{}' })
    .where('workspace_id', '=', workspaceId)
    .where('queue', '=', sendQueue)
    .where((e) => e(e.ref('data', '->>').key('waitsForServer'), '=', 'true'))
    .execute()
}
