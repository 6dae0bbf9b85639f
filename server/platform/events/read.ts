// Reads the log: from a position on, or of one subject.
import type { Tx } from '../database.ts'
import type { Event } from './event.ts'

const columns = [
  'e.id',
  'e.subject_type',
  'e.subject_id',
  'e.type',
  'e.actor_kind',
  'e.actor_id',
  'e.actor_name',
  'e.data',
  'e.because',
  'e.at',
] as const

interface Row {
  id: string
  subject_type: string
  subject_id: string
  type: string
  actor_kind: 'person' | 'system'
  actor_id: string | null
  actor_name: string
  data: Record<string, unknown>
  because: string | null
  at: string
}

const toEvent = (row: Row, position: number): Event => ({
  id: row.id,
  position,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  type: row.type,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  actorName: row.actor_name,
  data: row.data,
  because: row.because,
  at: row.at,
})

/** Placed events after `position`, in order. */
export const readAfter = async (
  tx: Tx,
  workspaceId: string,
  position: number,
  limit: number,
): Promise<Event[]> => {
  const rows = await tx
    .selectFrom('event_position as p')
    .innerJoin('event as e', (j) =>
      j.onRef('e.workspace_id', '=', 'p.workspace_id').onRef('e.id', '=', 'p.event_id'),
    )
    .select(columns)
    .select('p.position')
    .where('p.workspace_id', '=', workspaceId)
    .where('p.position', '>', position)
    .orderBy('p.position')
    .limit(limit)
    .execute()
  return rows.map((r) => toEvent(r, r.position))
}

/** Events of one subject, oldest first, from after the given id; also those the relay has not placed yet (position 0). */
export const readSubject = async (
  tx: Tx,
  workspaceId: string,
  subject: { type: string; id: string },
  after: string | null,
  limit: number,
): Promise<Event[]> => {
  let query = tx
    .selectFrom('event as e')
    .select(columns)
    .where('e.workspace_id', '=', workspaceId)
    .where('e.subject_type', '=', subject.type)
    .where('e.subject_id', '=', subject.id)
  if (after) query = query.where('e.id', '>', after)
  const rows = await query.orderBy('e.id').limit(limit).execute()
  return rows.map((r) => toEvent(r, 0))
}

export const lastPosition = async (tx: Tx, workspaceId: string): Promise<number> => {
  const row = await tx
    .selectFrom('event_position')
    .select('position')
    .where('workspace_id', '=', workspaceId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.position ?? 0
}
