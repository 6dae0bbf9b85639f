// Writes events in the transaction of the state they explain.
import type { OperationNodeSource } from 'kysely'
import { iso } from '../clock.ts'
import type { Tx } from '../database.ts'
import { newId } from '../ids.ts'
import { writeTogether } from '../together.ts'
import type { NewEvent } from './event.ts'

/** Returns the ids of the events. */
export const writeEvents = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  events: readonly NewEvent[],
): Promise<string[]> => {
  const { ids, writes } = eventWrites(tx, workspaceId, now, events)
  await writeTogether(tx, writes)
  return ids
}

/** The inserts of the events and of their place in the relay's queue, to be written together with others. */
export const eventWrites = (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  events: readonly NewEvent[],
): { ids: string[]; writes: OperationNodeSource[] } => {
  if (events.length === 0) return { ids: [], writes: [] }
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
  const pending = rows.map((r) => ({ workspace_id: workspaceId, event_id: r.id }))
  return {
    ids: rows.map((r) => r.id),
    writes: [tx.insertInto('event').values(rows), tx.insertInto('event_pending').values(pending)],
  }
}
