// Sends a failed or bounced mail again: the same mail with the same Message-ID, from its first try on. It lifts
// nothing by itself: an address nothing is sent to any more stays so until somebody of the settings lifts it.
import type { PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { iso } from '../../../platform/clock.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Desk } from '../../../platform/desk.ts'
import { writeEvents } from '../../../platform/events/write.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { sendQueue } from '../../../platform/mail/outbox.ts'
import { loadSuppressed } from '../../../platform/mail/suppressed.ts'
import { loadOutgoing, updateOutgoing } from '../store/outgoing.ts'

const withLink = new Set(['invitation', 'sign-in-link', 'password-reset'])

export const retryDelivery = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  id: string,
): Promise<null | Refusal> =>
  commitIn(desk, workspaceId, async (tx) => {
    const mail = await loadOutgoing(tx, workspaceId, id)
    if (!mail) return refuse('not_found', 'There is no such mail.')
    if (mail.state === 'sent' || mail.state === 'cancelled' || mail.state === 'delayed')
      return refuse('not_possible', `This mail is ${mail.state}.`)
    const suppressed = (await loadSuppressed(tx, workspaceId, [mail.to_address])).values().next().value
    if (suppressed) return refuse('not_possible', suppressed)
    // What a link could open was thrown away when it went out.
    if (mail.state === 'bounced' && withLink.has(mail.kind))
      return refuse('not_possible', 'Its link is used up: ask for a new one.')
    const now = desk.clock.now()
    // The three days in which it is tried begin anew.
    await updateOutgoing(tx, mail, {
      state: 'waiting',
      error: null,
      bounce: null,
      attempts: 0,
      at: iso(now),
    })
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
