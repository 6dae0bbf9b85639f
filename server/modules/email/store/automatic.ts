// How many automatic mails each mailbox sent within the running hour.
import { sql } from 'kysely'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'

const kind = 'automatic-mail'

/** Adds one for each id named; an hour after the first one counting begins anew. Returns the new counts. */
export const countAutomatic = async (
  tx: Tx,
  workspaceId: string,
  mailboxIds: readonly string[],
  now: Temporal.Instant,
): Promise<Map<string, number>> => {
  if (mailboxIds.length === 0) return new Map()
  const before = iso(now.subtract({ hours: 1 }))
  const added = new Map<string, number>()
  for (const id of mailboxIds) added.set(id, (added.get(id) ?? 0) + 1)
  const rows = await tx
    .insertInto('attempt')
    .values(
      [...added].map(([subject, count]) => ({
        workspace_id: workspaceId,
        kind,
        subject,
        window_start: iso(now),
        count,
      })),
    )
    .onConflict((c) =>
      c.columns(['workspace_id', 'kind', 'subject']).doUpdateSet({
        count: sql<number>`case when attempt.window_start <= ${before} then excluded.count
          else attempt.count + excluded.count end`,
        window_start: sql<string>`case when attempt.window_start <= ${before} then excluded.window_start
          else attempt.window_start end`,
      }),
    )
    .returning(['subject', 'count'])
    .execute()
  return new Map(rows.map((r) => [r.subject, r.count]))
}

/** After somebody looked, counting begins anew. */
export const forgetAutomatic = async (tx: Tx, workspaceId: string, mailboxId: string): Promise<void> => {
  await tx
    .deleteFrom('attempt')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('subject', '=', mailboxId)
    .execute()
}
