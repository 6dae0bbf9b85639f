// Writes events in the transaction of the state they explain.
import { iso } from '../clock.ts'
import type { Tx } from '../database.ts'
import { newId } from '../ids.ts'
import type { NewEvent } from './event.ts'

/** Multi-row inserts of the events and of their place in the relay's queue. Returns their ids. */
export const writeEvents = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  events: readonly NewEvent[],
): Promise<string[]> => {
  if (events.length === 0) return []
  const at = iso(now)
  const rows = events.map((e) => ({
    workspace_id: workspaceId,
    id: newId(),
    subject_type: e.subjectType,
    subject_id: e.subjectId,
    type: e.type,
    actor_kind: e.actor.kind,
    actor_id: e.actor.kind === 'person' ? e.actor.id : null,
    actor_name: e.actor.name,
    data: JSON.stringify(e.data),
    because: e.because ?? null,
    at,
  }))
  await tx.insertInto('event').values(rows).execute()
  await tx
    .insertInto('event_pending')
    .values(rows.map((r) => ({ workspace_id: workspaceId, event_id: r.id })))
    .execute()
  return rows.map((r) => r.id)
}
