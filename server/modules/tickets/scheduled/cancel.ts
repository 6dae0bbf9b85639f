// Keeps a reply from being sent. Its text goes back to its writer's draft where that is free; nothing is ever lost.
import type { Actor, PersonActor } from '../../../../rules/actor.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { plan } from '../../../../rules/ticket/index.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { orRefuse, Refused } from '../../../platform/refused.ts'
import { commitTicket } from '../commit.ts'
import { loadDrafts, saveDraft } from '../store/drafts.ts'
import {
  dropTimers,
  lockScheduled,
  removeScheduled,
  type ScheduledRow,
  updateScheduled,
} from '../store/scheduled.ts'
import { lockTicket } from '../store/state.ts'
import { loadWorld } from '../world.ts'

export const cancelScheduled = async (
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
      const kept = await whyNoDraft(tx, row)
      if (kept !== null && row.state === 'cancelled') throw new Refused(refuse('not_possible', kept))
      if (row.state === 'waiting') await cancelIn(desk, tx, row, actor, kept ?? '')
      if (kept === null) await becomeDraft(desk, tx, row)
    })
    desk.hints.poke(workspaceId)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** Inside a transaction that holds the locks of ticket and row. */
export const cancelIn = async (
  desk: Desk,
  tx: Tx,
  row: ScheduledRow,
  actor: Actor,
  because: string,
): Promise<void> => {
  const { workspace_id: workspaceId, ticket_id: ticketId } = row
  const before = await lockTicket(tx, workspaceId, { id: ticketId })
  if (!before) throw new Error('a scheduled reply without its ticket')
  const world = await loadWorld(tx, workspaceId, before.state, actor, {})
  const { events } = orRefuse(
    plan({ do: 'unschedule', scheduledId: row.id, ...(because ? { because } : {}) }, world),
  )
  await commitTicket(tx, { workspaceId, actor, now: desk.clock.now(), ticketId, before, events })
  await updateScheduled(tx, workspaceId, [row.id], { state: 'cancelled', because })
  await dropTimers(tx, workspaceId, [row.id])
}

/** null: the text can become a draft. */
const whyNoDraft = async (tx: Tx, row: ScheduledRow): Promise<string | null> => {
  if (row.attachments.length > 0) return 'Its files can be kept only here: send it, or write it anew.'
  const draft = await draftOf(tx, row)
  return draft && !draft.dropped && draft.text.trim() !== '' && draft.text !== row.text
    ? 'Its writer has another draft on this ticket. When that is sent or dropped, this text can take its place.'
    : null
}

const becomeDraft = async (desk: Desk, tx: Tx, row: ScheduledRow): Promise<void> => {
  const draft = await draftOf(tx, row)
  await saveDraft(
    tx,
    { workspaceId: row.workspace_id, ticketId: row.ticket_id, personId: row.author_id, kind: 'reply' },
    { html: row.html ?? paragraphs(row.text), text: row.text, base: draft?.version ?? 0 },
    desk.clock.now(),
  )
  await removeScheduled(tx, row.workspace_id, row.id)
}

const draftOf = async (tx: Tx, row: ScheduledRow) =>
  (
    await loadDrafts(tx, {
      workspaceId: row.workspace_id,
      ticketId: row.ticket_id,
      personId: row.author_id,
    })
  ).find((d) => d.kind === 'reply')

/** The editor keeps drafts as HTML. */
const paragraphs = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\n{2,}/)
    .map((p) => `<p>${p.replaceAll('\n', '<br>')}</p>`)
    .join('')
