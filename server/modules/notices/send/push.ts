// Sends what somebody has not read to their browsers by web push.
import { quietUntil } from '../../../../rules/notices/quiet.ts'
import { isDue } from '../../../../rules/notices/threshold.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { type Outcome, type PushMessage, sendPush } from '../push/send.ts'
import { dataOf, loadShown, type ShownRow } from '../store/notices.ts'
import {
  deleteSubscription,
  loadPushKey,
  loadSubscriptions,
  markTrouble,
  type PushKey,
  type Subscription,
} from '../store/push.ts'
import { type Language, manyPush, pushOf } from '../texts.ts'
import { markLeft } from './mail.ts'
import { loadReader } from './reader.ts'
import { pushQueue } from './when.ts'

/** More at once come as one that counts them. */
const mostAtOnce = 3
const mostLooked = 100

/** The same push twice replaces itself by its tag, so it is marked as sent only after it left. */
export const pushNotices: JobHandler = {
  queue: pushQueue,
  concurrency: 4,
  leaseSeconds: 120,
  retryInSeconds: (attempts) => (attempts < 6 ? 30 * 2 ** attempts : null),
  run: async (desk, job, done) => {
    const { workspaceId, key: personId } = job
    const found = await desk.db.inWorkspace(workspaceId, async (tx) => {
      const reader = await loadReader(tx, workspaceId, personId)
      const key = await loadPushKey(desk, tx, workspaceId)
      const browsers = await loadSubscriptions(tx, workspaceId, personId)
      if (!reader || !key || browsers.length === 0) return null
      const until = quietUntil(reader.settings.quiet, reader.settings.zone, desk.clock.now())
      if (until) {
        await done(tx)
        await scheduleJob(tx, { ...job, runAt: until })
        return null
      }
      const unread = await loadShown(tx, workspaceId, personId, {
        isUnread: true,
        isHidden: true,
        limit: mostLooked,
      })
      const due = unread.filter((row) => dataOf(row).push && isDue(row.count, row.sent.push ?? 0))
      return due.length === 0 ? null : { key, browsers, due, language: reader.language }
    })
    if (!found) return
    const outcomes = await toAll(desk, found.key, found.browsers, messagesOf(found.language, found.due))
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      for (const [browser, outcome] of outcomes)
        if (outcome.state === 'gone') await deleteSubscription(tx, { workspaceId, personId, id: browser.id })
        else
          await markTrouble(tx, workspaceId, browser.id, outcome.state === 'delivered' ? null : outcome.error)
      if (!outcomes.every(([, outcome]) => outcome.state === 'later'))
        await markLeft(tx, workspaceId, found.due, 'push')
    })
    const [first] = outcomes
    if (first && outcomes.every(([, outcome]) => outcome.state === 'later'))
      throw new Error(first[1].state === 'delivered' ? '' : first[1].error)
  },
}

const loud: ReadonlySet<string> = new Set(['assigned', 'mentioned', 'requester_wrote'])

interface Loud {
  message: PushMessage
  urgency: 'high' | 'normal'
}

const messagesOf = (language: Language, due: readonly ShownRow[]): Loud[] =>
  due.length > mostAtOnce
    ? [{ message: manyPush(language, due.length), urgency: 'normal' }]
    : due.map((row) => ({
        message: pushOf(language, row),
        urgency: loud.has(row.kind) ? 'high' : 'normal',
      }))

/** What became of the last message at each browser; one that fails hears no more this time. */
const toAll = (
  desk: Desk,
  key: PushKey,
  browsers: readonly Subscription[],
  messages: readonly Loud[],
): Promise<[Subscription, Outcome][]> =>
  Promise.all(
    browsers.map(async (browser): Promise<[Subscription, Outcome]> => {
      let outcome: Outcome = { state: 'delivered' }
      for (const { message, urgency } of messages) {
        outcome = await sendPush(desk, key, browser, message, urgency)
        if (outcome.state !== 'delivered') break
      }
      return [browser, outcome]
    }),
  )
