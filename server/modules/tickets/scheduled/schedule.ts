// Keeps a reply to be sent later: checked now, sent by a timer.
import type { PersonActor } from '../../../../rules/actor.ts'
import type { WantedRecipients } from '../../../../rules/email/recipients.ts'
import { judgeSolve } from '../../../../rules/fields/world.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { plan } from '../../../../rules/ticket/index.ts'
import type { Status } from '../../../../rules/ticket/words.ts'
import { iso } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { newId } from '../../../platform/ids.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { orRefuse, Refused } from '../../../platform/refused.ts'
import { commitTicket, type NewAttachment } from '../commit.ts'
import { askFields, besideOf } from '../fields/world.ts'
import { judgeChoice } from '../recipients/choose.ts'
import { dropDraft } from '../store/drafts.ts'
import { insertScheduled, lockScheduled, scheduledQueue } from '../store/scheduled.ts'
import { type Kept, lockTicket } from '../store/state.ts'
import { loadNewestMessageId, loadWorld } from '../world.ts'

export interface ScheduleReply {
  actor: PersonActor
  number: number
  text: string
  html: string | null
  attachments: readonly NewAttachment[]
  recipients: WantedRecipients | null
  status: Status | null
  sendAt: string
  seen?: string
  id?: string
  removeDraft: boolean
  also?: (tx: Tx, made: { ticketId: string }) => Promise<void>
}

const furthest = { hours: 24 * 366 }

export const scheduleReply = async (
  desk: Desk,
  workspaceId: string,
  input: ScheduleReply,
): Promise<null | Refusal> => {
  const now = desk.clock.now()
  const sendAt = Temporal.Instant.from(input.sendAt)
  if (Temporal.Instant.compare(sendAt, now) <= 0) return wrongTime('must lie in the future')
  if (Temporal.Instant.compare(sendAt, now.add(furthest)) > 0) return wrongTime('must lie within a year')
  try {
    await desk.db.inWorkspace(workspaceId, (tx) => keep(tx, workspaceId, input, now, sendAt))
    desk.hints.poke(workspaceId)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

const keep = async (
  tx: Tx,
  workspaceId: string,
  input: ScheduleReply,
  now: Temporal.Instant,
  sendAt: Temporal.Instant,
): Promise<void> => {
  const before = await lockTicket(tx, workspaceId, { number: input.number })
  if (!before) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  const ticketId = before.state.id
  const id = input.id ?? newId()
  if (input.id && (await lockScheduled(tx, workspaceId, ticketId, id))) return input.also?.(tx, { ticketId })
  if (input.recipients) await judgeChoice(tx, workspaceId, before.state, input.recipients)
  const { actor } = input
  const world = await loadWorld(tx, workspaceId, before.state, actor, {})
  const newestMessageId = input.seen
    ? await loadNewestMessageId(tx, workspaceId, ticketId, input.seen, actor.id)
    : null
  const { events } = orRefuse(
    plan(
      {
        do: 'schedule',
        scheduledId: id,
        authorId: actor.id,
        sendAt: iso(sendAt),
        ...(input.seen ? { seen: input.seen } : {}),
      },
      { ...world, newestMessageId },
    ),
  )
  await needFilled(tx, workspaceId, before, input, now)
  await insertScheduled(tx, {
    workspace_id: workspaceId,
    id,
    ticket_id: ticketId,
    author_id: actor.id,
    text: input.text,
    html: input.html,
    attachments: JSON.stringify(input.attachments),
    recipients: input.recipients ? JSON.stringify(input.recipients) : null,
    status: input.status,
    send_at: iso(sendAt),
    because: null,
    created_at: iso(now),
  })
  await scheduleJob(tx, { workspaceId, queue: scheduledQueue, key: id, runAt: sendAt })
  await commitTicket(tx, { workspaceId, actor, now, ticketId, before, events })
  if (input.removeDraft)
    await dropDraft(tx, { workspaceId, ticketId, personId: actor.id, kind: 'reply' }, now)
  await input.also?.(tx, { ticketId })
}

/** What must be filled in before the ticket is solved is asked for now, while somebody is there to answer. */
const needFilled = async (
  tx: Tx,
  workspaceId: string,
  before: Kept,
  { actor, status }: ScheduleReply,
  now: Temporal.Instant,
): Promise<void> => {
  if (status === null) return
  const { world } = await askFields(tx, workspaceId, { status }, { ...besideOf(before), actor, now })
  const { state } = before
  const solved = { type: 'ticket.status_changed' as const, data: { from: state.status, to: status } }
  const unfilled = judgeSolve([solved], state, { actor, ...world })
  if (unfilled) throw new Refused(unfilled)
}

const wrongTime = (message: string): Refusal =>
  refuse('invalid', 'This time cannot be chosen.', { faults: [{ field: 'body.sendAt', message }] })
