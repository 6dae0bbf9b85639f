// My open tasks over all tickets, and those of my teams that nobody has; the next due first.
import { sql } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import { readCursor, writeCursor } from '../cursor.ts'

/** Later than any due time. */
const never = '9999-12-31T00:00:00.000Z'

export const loadMyTasks = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) => {
  const after = cursor ? readCursor(cursor, ['string', 'string'] as const) : null
  const rows = await tx
    .selectFrom('ticket_task as k')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'k.workspace_id').onRef('t.id', '=', 'k.ticket_id'),
    )
    .select(['k.id', 'k.title', 'k.due_at', 't.number', 't.subject'])
    .where('k.workspace_id', '=', workspaceId)
    .where((e) =>
      e.or([
        e('k.assignee_id', '=', personId),
        e.and([
          e('k.assignee_id', 'is', null),
          e('k.team_id', 'in', (q) =>
            q
              .selectFrom('team_member as m')
              .select('m.team_id')
              .where('m.workspace_id', '=', workspaceId)
              .where('m.person_id', '=', personId),
          ),
        ]),
      ]),
    )
    .where('k.done_at', 'is', null)
    .where('t.merged_into', 'is', null)
    .where('t.is_spam', '=', false)
    .$if(after !== null, (q) =>
      q.where(
        sql<boolean>`(coalesce(k.due_at, ${never}::timestamptz), k.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy(sql`coalesce(k.due_at, ${never}::timestamptz)`)
    .orderBy('k.id')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map((k) => ({
      id: k.id,
      title: k.title,
      dueAt: k.due_at,
      ticket: { number: k.number, subject: k.subject },
    })),
    next:
      rows.length > limit && last
        ? writeCursor([last.due_at ?? iso(Temporal.Instant.from(never)), last.id])
        : null,
  }
}
