// Looks for gaps and keeps what was found: each night, and when somebody asks for it.
import { type FoundGap, planGaps } from '../../../../rules/answers/gaps.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { bringForward, scheduleJob } from '../../../platform/jobs/schedule.ts'
import { findClusters } from './clusters.ts'
import { findDoubtful, findSearches } from './others.ts'

const queue = 'look-for-gaps'
const key = 'nightly'
const hourOfNight = 3

export const lookForGaps: JobHandler = {
  queue,
  concurrency: 1,
  leaseSeconds: 600,
  retryInSeconds: (attempts) => 600 * 2 ** Math.min(attempts, 6),
  run: async (desk, { workspaceId }, done) => {
    const clusters = await findClusters(desk, workspaceId)
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const now = desk.clock.now()
      const found = [
        ...clusters,
        ...(await findSearches(tx, workspaceId, now)),
        ...(await findDoubtful(tx, workspaceId, now)),
      ]
      await keep(tx, workspaceId, found, now)
      await done(tx)
      await scheduleJob(tx, { workspaceId, queue, key, runAt: nextNight(now) })
    })
  },
}

const nextNight = (now: Temporal.Instant): Temporal.Instant => {
  const today = now.toZonedDateTimeISO('UTC').startOfDay().add({ hours: hourOfNight })
  return (
    Temporal.ZonedDateTime.compare(today, now.toZonedDateTimeISO('UTC')) > 0 ? today : today.add({ days: 1 })
  ).toInstant()
}

/** The first look of a workspace is at its next night. */
export const foundLooking = (desk: Desk, tx: Tx, workspaceId: string): Promise<void> =>
  bringForward(tx, [{ workspaceId, queue, key, runAt: nextNight(desk.clock.now()) }])

export const lookNow = async (desk: Desk, workspaceId: string): Promise<null> => {
  await desk.db.inWorkspace(workspaceId, (tx) =>
    scheduleJob(tx, { workspaceId, queue, key, runAt: desk.clock.now() }),
  )
  desk.hints.poke(workspaceId)
  return null
}

/** Desks that were founded before there were gaps get their nights when they start. */
export const watchGaps = async (desk: Desk): Promise<void> => {
  for (const { id } of await desk.db.directory.selectFrom('workspace').select('id').execute())
    await desk.db.inWorkspace(id, (tx) => foundLooking(desk, tx, id))
}

const keep = async (
  tx: Tx,
  workspaceId: string,
  found: readonly FoundGap[],
  now: Temporal.Instant,
): Promise<void> => {
  const known = await tx
    .selectFrom('answer_gap')
    .select(['id', 'kind', 'key', 'state', 'settled_size as settledSize', 'ticket_ids as ticketIds'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .forUpdate()
    .execute()
  const plan = planGaps(found, known)
  const at = iso(now)
  const seen = (gap: FoundGap) => ({
    words: gap.words,
    size: gap.size,
    reasons: JSON.stringify(gap.reasons),
    ticket_ids: gap.ticketIds,
    seen_at: at,
  })
  for (const gap of plan.add)
    await tx
      .insertInto('answer_gap')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        kind: gap.kind,
        key: gap.key,
        ...seen(gap),
        settled_size: null,
        article_id: gap.articleId,
        taken_by: null,
        found_at: at,
        changed_at: at,
      })
      .execute()
  for (const { id, found: gap, state } of plan.refresh)
    await tx
      .updateTable('answer_gap')
      .set({ ...seen(gap), state })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute()
  if (plan.remove.length > 0)
    await tx
      .deleteFrom('answer_gap')
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', [...plan.remove])
      .execute()
  await tx
    .insertInto('answer_setting')
    .values({ workspace_id: workspaceId, looked_at: at })
    .onConflict((c) => c.column('workspace_id').doUpdateSet({ looked_at: at }))
    .execute()
}
