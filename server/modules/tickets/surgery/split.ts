// Splits a message off into a ticket of its own: see rules/ticket/surgery/split.ts.
import type { Ticket } from '../../../../contract/tickets.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { judgeSplit } from '../../../../rules/ticket/surgery/split.ts'
import { anyOf } from '../../../platform/any-of.ts'
import { commitIn } from '../../../platform/commit.ts'
import type { Tx } from '../../../platform/database.ts'
import { orRefuse, Refused } from '../../../platform/refused.ts'
import { loadPerson } from '../../people/index.ts'
import type { NewAttachment } from '../commit.ts'
import { nextNumber } from '../number.ts'
import { openTicketIn } from '../open.ts'
import { loadMerged } from '../store/merged.ts'
import { type Kept, lockTicket } from '../store/state.ts'
import { loadTicket } from '../store/ticket.ts'
import { linkIn } from './links.ts'
import { type Asked, noTicket, operateIn } from './operate.ts'

export interface Split {
  number: number
  messageId: string
  subject: string
  ids: { ticketId: string; messageId: string; linkId: string }
  /** The same request may have come before. */
  isRepeatable: boolean
}

/** The new ticket. */
export const split = async (call: Asked, wanted: Split): Promise<Ticket> => {
  const { desk, workspaceId, actor } = call
  const { ids } = wanted
  const show = async (tx: Tx) => loadTicket(tx, workspaceId, { id: ids.ticketId }, actor.id)
  if (wanted.isRepeatable) {
    const made = await desk.db.inWorkspace(workspaceId, show)
    if (made) return made
  }
  const number = await nextNumber(desk, workspaceId)
  return commitIn(desk, workspaceId, async (tx) => {
    const ticket = await lockTicket(tx, workspaceId, { number: wanted.number })
    if (!ticket) throw new Refused(noTicket)
    await openFrom(tx, call, ticket, wanted, number)
    return (await show(tx)) as Ticket
  })
}

const openFrom = async (tx: Tx, call: Asked, ticket: Kept, wanted: Split, number: number): Promise<void> => {
  const { desk, workspaceId, actor } = call
  const { state } = ticket
  const message = await lockMessage(tx, workspaceId, state.id, wanted.messageId)
  const { requesterId } = orRefuse(judgeSplit(message, message.ownerId))
  const requester = await loadPerson(tx, requesterId)
  if (!requester) throw new Error('the author of a message cannot be read')
  const { ids } = wanted
  await openTicketIn(desk, tx, workspaceId, number, {
    actor,
    requester: { email: requester.email },
    subject: wanted.subject,
    text: message.text,
    visibleText: message.visibleText,
    html: message.html,
    attachments: await loadFiles(tx, workspaceId, message.id),
    channel: state.channel,
    mailboxId: state.mailboxId,
    teamId: state.teamId,
    ids: { ticketId: ids.ticketId, messageId: ids.messageId },
    because: `It was split off from ticket ${state.number}.`,
  })
  const made = await lockTicket(tx, workspaceId, { id: ids.ticketId })
  if (!made) throw new Error('a ticket just opened cannot be read')
  const after = await operateIn(tx, call, ticket, {
    do: 'split_off',
    messageId: message.id,
    ticketId: ids.ticketId,
    number,
  })
  await linkIn(tx, call, { id: ids.linkId, kind: 'split', from: { ...ticket, state: after }, to: made })
  await tx
    .updateTable('message')
    .set({ split_into: ids.ticketId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', message.id)
    .execute()
}

/** Of the ticket or of one merged into it. */
const lockMessage = async (tx: Tx, workspaceId: string, ticketId: string, id: string) => {
  const merged = await loadMerged(tx, workspaceId, ticketId)
  const row = await tx
    .selectFrom('message as m')
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .select([
      'm.id',
      'm.kind',
      'm.side',
      'm.author_id as authorId',
      'm.text',
      'm.visible_text as visibleText',
      'm.html',
      'm.split_into as splitInto',
      't.requester_id as ownerId',
    ])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.id', '=', id)
    .where('m.ticket_id', '=', anyOf([ticketId, ...merged.map((t) => t.id)], 'uuid'))
    .forUpdate('m')
    .executeTakeFirst()
  if (!row) throw new Refused(refuse('not_found', 'There is no such message on this ticket.'))
  return row
}

const loadFiles = async (tx: Tx, workspaceId: string, messageId: string): Promise<NewAttachment[]> =>
  (
    await tx
      .selectFrom('attachment')
      .select(['name', 'type', 'size', 'hash', 'content_id', 'inline'])
      .where('workspace_id', '=', workspaceId)
      .where('message_id', '=', messageId)
      .orderBy('id')
      .execute()
  ).map(({ content_id, ...file }) => ({ ...file, contentId: content_id }))
