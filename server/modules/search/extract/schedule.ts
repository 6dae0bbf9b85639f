// Puts a job beside each attachment whose text has not been looked for yet.
import { sql } from 'kysely'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { scheduleJobs } from '../../../platform/jobs/schedule.ts'
import { kindOf, largest } from './kinds.ts'

export const readingQueue = 'search.attachment'

export const scheduleReading = async (
  tx: Tx,
  workspaceId: string,
  messageIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> => {
  const { rows } = await sql<{ id: string; name: string; type: string; size: number }>`
    select a.id, a.name, a.type, a.size from attachment a
    where a.workspace_id = ${workspaceId} and a.message_id = ${anyOf(messageIds, 'uuid')}
      and not exists (select from attachment_text x
        where x.workspace_id = a.workspace_id and x.attachment_id = a.id)`.execute(tx)
  await scheduleJobs(
    tx,
    rows
      .filter((a) => kindOf(a.name, a.type) !== null && a.size > 0 && a.size <= largest)
      .map((a) => ({ workspaceId, queue: readingQueue, key: a.id, runAt: now })),
  )
}
