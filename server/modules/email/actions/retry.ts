// Sends a failed mail again: the same mail with the same Message-ID, from its first try on.
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { sendQueue } from '../../../platform/mail/outbox.ts'
import { loadOutgoing, updateOutgoing } from '../store/outgoing.ts'

export const retryDelivery = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<null | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const mail = await loadOutgoing(tx, workspaceId, id)
    if (!mail) return refuse('not_found', 'There is no such mail.')
    if (mail.state === 'sent' || mail.state === 'cancelled')
      return refuse('not_possible', `This mail is ${mail.state}.`)
    const now = desk.clock.now()
    // The three days in which it is tried begin anew.
    await updateOutgoing(tx, mail, { state: 'waiting', error: null, attempts: 0, at: iso(now) })
    await scheduleJob(tx, { workspaceId, queue: sendQueue, key: id, runAt: now })
    await writeEvents(tx, workspaceId, now, [
      {
        subjectType: 'mail',
        subjectId: id,
        type: 'mail.retried',
        actor,
        data: {
          ...(mail.ticket_id ? { ticketId: mail.ticket_id } : {}),
          ...(mail.message_id ? { messageId: mail.message_id } : {}),
        },
      },
    ])
    return null
  })
