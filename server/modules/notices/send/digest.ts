// The digest: once a day or a week, everything that is still unread, in one mail.
import type { NoticeSettings } from '../../../../contract/notices.ts'
import { nextDigest } from '../../../../rules/notices/quiet.ts'
import type { Tx } from '../../../platform/database.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { loadShown } from '../store/notices.ts'
import { digestTitle } from '../texts.ts'
import { markLeft, queueUpdate } from './mail.ts'
import { loadReader } from './reader.ts'
import { digestQueue } from './when.ts'

const mostLooked = 200

/** Those that a digest told before are told again only when they grew. Nothing new: no mail. */
export const sendDigest: JobHandler = {
  queue: digestQueue,
  concurrency: 2,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(3600, 30 * 2 ** attempts),
  run: async (desk, { workspaceId, key }, done) => {
    const now = desk.clock.now()
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      const reader = await loadReader(tx, workspaceId, key)
      if (!reader || reader.settings.digest === 'off') return
      const unread = await loadShown(tx, workspaceId, key, { isUnread: true, limit: mostLooked })
      const news = unread.filter((row) => row.count > (row.sent.digest ?? 0))
      if (news.length > 0) {
        const title = digestTitle(reader.language, news.length)
        await queueUpdate(desk, tx, workspaceId, reader, title, news)
        await markLeft(tx, workspaceId, news, 'digest')
      }
      await planDigest(tx, workspaceId, key, reader.settings, now)
    })
    desk.hints.poke(workspaceId)
  },
}

/** Sets the timer by somebody's choice, or takes it away. */
export const planDigest = async (
  tx: Tx,
  workspaceId: string,
  personId: string,
  { digest, digestAt, zone }: NoticeSettings,
  now: Temporal.Instant,
): Promise<void> => {
  if (digest === 'off') {
    await tx
      .deleteFrom('job')
      .where('workspace_id', '=', workspaceId)
      .where('queue', '=', digestQueue)
      .where('key', '=', personId)
      .execute()
    return
  }
  await scheduleJob(tx, {
    workspaceId,
    queue: digestQueue,
    key: personId,
    runAt: nextDigest(digest, digestAt, zone, now),
  })
}
