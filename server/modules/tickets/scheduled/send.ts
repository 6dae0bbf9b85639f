// Sends a reply that waited: by its timer, or because somebody asks for it now.
import { allows } from '../../../../rules/access/roles.ts'
import { type Actor, type PersonActor, system } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { JobHandler } from '../../../platform/jobs/handler.ts'
import { Refused } from '../../../platform/refused.ts'
import { loadPerson } from '../../people/index.ts'
import { addMessageIn } from '../add-message.ts'
import { loadWhereItWent } from '../store/merged.ts'
import {
  dropTimers,
  loadScheduledTicket,
  lockScheduled,
  type ScheduledRow,
  scheduledQueue,
  updateScheduled,
} from '../store/scheduled.ts'
import { lockTicket } from '../store/state.ts'
import { cancelIn } from './cancel.ts'

/** Survives restarts: the row is the timer. Sent once: the message bears the id of what waited. */
export const sendScheduled: JobHandler = {
  queue: scheduledQueue,
  concurrency: 4,
  leaseSeconds: 60,
  retryInSeconds: (attempts) => Math.min(5 * 2 ** attempts, 600),
  run: async (desk, job, done) => {
    const { workspaceId, key } = job
    try {
      await desk.db.inWorkspace(workspaceId, async (tx) => {
        const row = await lockWaiting(tx, workspaceId, key)
        if (row?.state === 'waiting')
          await sendIn(desk, tx, row, system('schedule'), 'It was written to be sent at this time.')
        await done(tx)
      })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      await desk.db.inWorkspace(workspaceId, async (tx) => {
        const row = await lockWaiting(tx, workspaceId, key)
        if (row?.state === 'waiting') await cancelIn(desk, tx, row, system('schedule'), error.message)
        await done(tx)
      })
    }
    desk.hints.poke(workspaceId)
  },
}

/** Sends one that waits or was cancelled. */
export const sendNow = async (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  number: number,
  id: string,
): Promise<null | Refusal> => {
  try {
    await desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await lockTicket(tx, workspaceId, { number })
      const row = ticket ? await lockScheduled(tx, workspaceId, ticket.state.id, id) : null
      if (!row || row.state === 'sent') throw new Refused(refuse('not_found', 'No such reply waits here.'))
      await sendIn(desk, tx, row, actor)
      await dropTimers(tx, workspaceId, [id])
    })
    desk.hints.poke(workspaceId)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The ticket is locked before what waits on it, as everywhere. */
const lockWaiting = async (tx: Tx, workspaceId: string, id: string): Promise<ScheduledRow | null> => {
  const ticketId = await loadScheduledTicket(tx, workspaceId, id)
  if (!ticketId) return null
  await lockTicket(tx, workspaceId, { id: ticketId })
  return lockScheduled(tx, workspaceId, ticketId, id)
}

const sendIn = async (
  desk: Desk,
  tx: Tx,
  row: ScheduledRow,
  actor: Actor,
  because?: string,
): Promise<void> => {
  const author = await loadPerson(tx, row.author_id)
  if (author?.state !== 'active' || !allows(author.role, 'ticket.reply'))
    throw new Refused(refuse('not_possible', `${author?.name ?? 'Its writer'} may not reply any more.`))
  await updateScheduled(tx, row.workspace_id, [row.id], { state: 'sent', because: null })
  const goes = await whereItGoes(tx, row)
  await addMessageIn(desk, tx, row.workspace_id, {
    actor,
    ticket: { id: goes.ticketId },
    kind: 'reply',
    side: 'team',
    id: row.id,
    authorId: row.author_id,
    text: row.text,
    html: row.html,
    attachments: row.attachments,
    recipients: goes.recipients,
    ...(row.status ? { status: row.status } : {}),
    ...(because ? { because } : {}),
  })
}

/** Where its ticket was merged meanwhile; there it is still for the one it was written to, not for everybody. */
const whereItGoes = async (tx: Tx, row: ScheduledRow) => {
  const at = await loadWhereItWent(tx, row.workspace_id, { id: row.ticket_id })
  if (!at || at.id === row.ticket_id || row.recipients)
    return { ticketId: at?.id ?? row.ticket_id, recipients: row.recipients }
  const requester = await tx
    .selectFrom('ticket as t')
    .innerJoin('person as p', (j) =>
      j.onRef('p.workspace_id', '=', 't.workspace_id').onRef('p.id', '=', 't.requester_id'),
    )
    .select('p.email')
    .where('t.workspace_id', '=', row.workspace_id)
    .where('t.id', '=', row.ticket_id)
    .executeTakeFirstOrThrow()
  return { ticketId: at.id, recipients: { to: [requester.email], cc: [], bcc: [] } }
}
