// Reviews that fall due: on the morning of the day the owner hears of it, once for each day that was set.

import { system } from '../../../rules/actor.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { writeEvents } from '../../platform/events/write.ts'
import type { JobHandler } from '../../platform/jobs/handler.ts'
import { scheduleJob } from '../../platform/jobs/schedule.ts'
import { loadReviewers } from './reviewers.ts'

const queue = 'article-review'

/** In the transaction that sets the day. */
export const scheduleReview = (tx: Tx, workspaceId: string, articleId: string, day: string): Promise<void> =>
  scheduleJob(tx, { workspaceId, queue, key: articleId, runAt: Temporal.Instant.from(`${day}T05:00:00Z`) })

export const tellReviews: JobHandler = {
  queue,
  concurrency: 1,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(60 * 2 ** attempts, 3600),
  run: async (desk, { workspaceId, key }) => {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const now = desk.clock.now()
      const article = await tx
        .selectFrom('article')
        .select(['id', 'number', 'owner_id', 'review_on', 'review_told_on'])
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', key)
        .where('archived_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
      if (!article?.review_on || article.review_on > iso(now).slice(0, 10)) return
      if (article.review_told_on === article.review_on) return
      await tx
        .updateTable('article')
        .set({ review_told_on: article.review_on })
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', key)
        .execute()
      await writeEvents(tx, workspaceId, now, [
        {
          subjectType: 'article',
          subjectId: key,
          type: 'article.review_due',
          actor: system('knowledge'),
          data: {
            number: article.number,
            personIds: article.owner_id ? [article.owner_id] : await loadReviewers(tx, workspaceId, null),
          },
        },
      ])
    })
    desk.hints.poke(workspaceId)
  },
}
