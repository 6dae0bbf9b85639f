// Addresses that bounced for good: the list, and trying one again.
import type { SuppressedAddress } from '../../../../contract/email.ts'
import type { PersonActor } from '../../../../rules/actor.ts'
import { isRefusal, type Refusal, refuse } from '../../../../rules/refusal.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { readCursor, writeCursor } from './cursor.ts'

export const listSuppressed = (
  desk: Desk,
  workspaceId: string,
  { limit, cursor, q }: { limit: number; cursor?: string | undefined; q?: string | undefined },
): Promise<{ items: SuppressedAddress[]; next: string | null } | Refusal> =>
  desk.db.inWorkspace(workspaceId, async (tx) => {
    const after = readCursor(cursor)
    if (isRefusal(after)) return after
    // Ids are made in the order of time.
    let query = tx
      .selectFrom('suppressed_address')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .orderBy('id', 'desc')
      .limit(limit + 1)
    if (q) query = query.where('address', '=', q.trim().toLowerCase())
    if (after) query = query.where('id', '<', after.id)
    const rows = await query.execute()
    const last = rows[limit - 1]
    return {
      items: rows.slice(0, limit).map((r) => ({
        id: r.id,
        address: r.address,
        because: r.because,
        receivedMailId: r.received_mail_id,
        at: r.created_at,
      })),
      next: rows.length > limit && last ? writeCursor({ at: last.created_at, id: last.id }) : null,
    }
  })

export const liftSuppressed = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<null | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const gone = await tx
      .deleteFrom('suppressed_address')
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) return refuse('not_found', 'There is no such address.')
    await writeEvents(tx, workspaceId, desk.clock.now(), [
      { subjectType: 'mail', subjectId: id, type: 'address.lifted', actor, data: {} },
    ])
    return null
  })
