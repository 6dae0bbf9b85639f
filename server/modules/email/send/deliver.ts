// The job that sends one outgoing mail and records what became of it.
//
// A mail is sent at least once: if this process dies between the server's 250 and our commit, the mail goes out a
// second time with the same Message-ID, by which mail programs know it as the same mail.

import { system } from '../../../../rules/actor.ts'
import { nextTry } from '../../../../rules/email/retry.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import type { Job, JobHandler } from '../../../platform/jobs/handler.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { sendQueue } from '../../../platform/mail/outbox.ts'
import { loadOutgoing, type OutgoingRow, updateOutgoing } from '../store/outgoing.ts'
import { insertThread } from '../store/threads.ts'
import { compose } from './compose.ts'
import { postFor } from './transport.ts'
import { judgeTrouble } from './trouble.ts'

export const noServer = 'no outgoing mail server is configured (HANDRAIL_SMTP_URL)'
const waitWithoutServer = { minutes: 10 }

export const sendMail: JobHandler = {
  queue: sendQueue,
  concurrency: 8,
  leaseSeconds: 180,
  // Only for failures of our own (the database): those of sending are scheduled below.
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 3600),
  run: async (desk, job, done) => {
    const mail = await desk.db.inWorkspace(job.workspaceId, (tx) =>
      loadOutgoing(tx, job.workspaceId, job.key),
    )
    if (mail?.state !== 'waiting') return
    const post = await postFor(desk, job.workspaceId, mail.mailbox_id)
    if (!post) return waitForServer(desk, job, done)
    try {
      await post.send(await compose(desk, mail))
    } catch (error) {
      return failed(desk, job, mail, error, done)
    }
    await sent(desk, mail, done)
  },
}

type Done = (tx: Tx) => Promise<void>

const sent = async (desk: Desk, mail: OutgoingRow, done: Done): Promise<void> => {
  const now = desk.clock.now()
  await desk.db.inWorkspace(mail.workspace_id, async (tx) => {
    // What a link in it could open stays in nobody's hands but the recipient's.
    await updateOutgoing(tx, mail, {
      state: 'sent',
      sent_at: iso(now),
      attempts: mail.attempts + 1,
      error: null,
      data: '{}',
    })
    if (mail.ticket_id && mail.message_id)
      await insertThread(tx, mail.workspace_id, [
        { mailId: mail.mail_id, ticketId: mail.ticket_id, messageId: mail.message_id, ours: true },
      ])
    await writeEvents(tx, mail.workspace_id, now, [eventOf(mail, 'mail.sent')])
    await done(tx)
  })
  desk.hints.poke(mail.workspace_id)
  desk.metrics.sentMails.inc({ outcome: 'sent' })
}

const failed = async (desk: Desk, job: Job, mail: OutgoingRow, error: unknown, done: Done): Promise<void> => {
  const now = desk.clock.now()
  const { permanent, words } = judgeTrouble(error)
  const attempts = mail.attempts + 1
  const ageHours = Temporal.Instant.from(mail.at).until(now).total('hours')
  const seconds = permanent ? null : nextTry(attempts, ageHours, Math.random())
  await desk.db.inWorkspace(mail.workspace_id, async (tx) => {
    await done(tx)
    await updateOutgoing(tx, mail, { attempts, error: words, state: seconds === null ? 'failed' : 'waiting' })
    if (seconds === null)
      await writeEvents(tx, mail.workspace_id, now, [{ ...eventOf(mail, 'mail.failed'), because: words }])
    else await scheduleJob(tx, { ...job, runAt: now.add({ milliseconds: Math.round(seconds * 1000) }) })
  })
  if (seconds === null) desk.hints.poke(mail.workspace_id)
  desk.log.warn(
    { workspaceId: mail.workspace_id, mail: mail.id, attempts, again: seconds, words },
    'a mail could not be sent',
  )
  desk.metrics.sentMails.inc({ outcome: seconds === null ? 'failed' : 'postponed' })
}

const waitForServer = (desk: Desk, job: Job, done: Done): Promise<void> =>
  desk.db.inWorkspace(job.workspaceId, async (tx) => {
    await done(tx)
    await updateOutgoing(tx, { workspace_id: job.workspaceId, id: job.key }, { error: noServer })
    await scheduleJob(tx, {
      ...job,
      data: { waitsForServer: true },
      runAt: desk.clock.now().add(waitWithoutServer),
    })
  })

/** `ticketId` lets the workspace show at once what became of a reply. */
const eventOf = (mail: OutgoingRow, type: string) => ({
  subjectType: 'mail' as const,
  subjectId: mail.id,
  type,
  actor: system('mail'),
  data: {
    kind: mail.kind,
    ...(mail.ticket_id ? { ticketId: mail.ticket_id } : {}),
    ...(mail.message_id ? { messageId: mail.message_id } : {}),
    ...(mail.to_person_id ? { toPersonId: mail.to_person_id } : {}),
  },
})
