// Sends what somebody has not read by mail: everything that is due in one mail, never one a happening.
import { quietUntil } from '../../../../rules/notices/quiet.ts'
import { isDue } from '../../../../rules/notices/threshold.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { queueMail } from '../../../platform/mail/outbox.ts'
import { dataOf, loadShown, type ShownRow, updateNotice } from '../store/notices.ts'
import { lineOf, mailTitle, more, pathOf } from '../texts.ts'
import { loadReader, type Reader } from './reader.ts'
import { mailQueue } from './when.ts'

/** More would not be read. */
const mostLines = 30
const mostLooked = 500

export const mailNotices: JobHandler = {
  queue: mailQueue,
  concurrency: 4,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(3600, 30 * 2 ** attempts),
  run: async (desk, { workspaceId, queue, key }, done) => {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      await done(tx)
      const reader = await loadReader(tx, workspaceId, key)
      if (!reader) return
      const until = quietUntil(reader.settings.quiet, reader.settings.zone, desk.clock.now())
      if (until) return scheduleJob(tx, { workspaceId, queue, key, runAt: until })
      const unread = await loadShown(tx, workspaceId, key, {
        isUnread: true,
        isHidden: true,
        limit: mostLooked,
      })
      const due = unread.filter((row) => dataOf(row).mail && isDue(row.count, row.sent.mail ?? 0))
      if (due.length > 0) await write(desk, tx, workspaceId, reader, due)
    })
    desk.hints.poke(workspaceId)
  },
}

const write = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  reader: Reader,
  due: readonly ShownRow[],
): Promise<void> => {
  await queueUpdate(desk, tx, workspaceId, reader, mailTitle(reader.language, due), due)
  await markLeft(tx, workspaceId, due, 'mail')
}

/** The order of one mail: a paragraph a notice, and a link to what there is to see. */
export const queueUpdate = (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  reader: Reader,
  title: string,
  rows: readonly ShownRow[],
): Promise<string | null> => {
  const lines = rows.slice(0, mostLines).map((row) => lineOf(reader.language, row))
  if (rows.length > mostLines) lines.push(more(reader.language, rows.length - mostLines))
  const [row] = rows
  const path = row && rows.length === 1 ? pathOf(row) : ''
  return queueMail(desk, tx, {
    workspaceId,
    kind: 'update',
    toAddress: reader.email,
    toPersonId: reader.id,
    data: { title, lines, link: `${desk.config.url}/desk${path ? `/${path}` : ''}` },
  })
}

export const markLeft = async (
  tx: Tx,
  workspaceId: string,
  rows: readonly ShownRow[],
  way: 'mail' | 'push' | 'digest',
): Promise<void> => {
  for (const row of rows)
    await updateNotice(tx, workspaceId, row.id, { sent: JSON.stringify({ ...row.sent, [way]: row.count }) })
}
