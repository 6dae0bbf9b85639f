// The ticket routes of the contract.
import { contract } from '../../../contract/index.ts'
import type { Ticket } from '../../../contract/tickets.ts'
import { allows, type Permission } from '../../../rules/access/roles.ts'
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import type { Tx } from '../../platform/database.ts'
import { readSubject } from '../../platform/events/read.ts'
import type { Call } from '../../platform/http/implement.ts'
import { implement } from '../../platform/http/implement.ts'
import { addMessage } from './add-message.ts'
import { changeTicket } from './change.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { defined } from './defined.ts'
import { draftRoutes } from './draft-routes.ts'
import { written } from './html.ts'
import { openTicket } from './open.ts'
import { scheduleReply } from './scheduled/schedule.ts'
import { loadTicket } from './store/ticket.ts'

const { tickets } = contract
const onlyReplies = refuse('invalid', 'A note is sent to nobody.', {
  faults: [{ field: 'body.kind', message: 'must be reply, with recipients or sendAt' }],
})
const onlyNotes = refuse('invalid', 'Only a note mentions people of the team.', {
  faults: [{ field: 'body.mentionIds', message: 'only a note can mention somebody' }],
})
const noTicket = refuse('not_found', 'There is no such ticket.')

const show = async ({ desk, workspaceId, actor }: Call, by: { number: number } | { id: string }) =>
  (await desk.db.inWorkspace(workspaceId, (tx) => loadTicket(tx, workspaceId, by, actor.id))) ?? noTicket

/** Reads the ticket for the reply in the transaction that writes it: what is answered is what was committed. */
const asItBecomes = (workspaceId: string, readerId: string) => {
  let ticket: Ticket | null = null
  return {
    read: async (tx: Tx, made: { ticketId: string }): Promise<void> => {
      ticket = await loadTicket(tx, workspaceId, { id: made.ticketId }, readerId)
    },
    ticket: (): Ticket | null => ticket,
  }
}

const lacks = ({ actor }: Call, permission: Permission): Refusal | null =>
  allows(actor.role, permission, actor.scopes)
    ? null
    : refuse('not_allowed', `This needs the permission ${permission}.`, { data: { permission } })

export const ticketRoutes = [
  implement(tickets.get, (call) => show(call, { number: call.params.number })),
  implement(tickets.history, ({ desk, workspaceId, params, query }) =>
    desk.db.inWorkspace(workspaceId, async (tx) => {
      const ticket = await tx
        .selectFrom('ticket')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('number', '=', params.number)
        .executeTakeFirst()
      if (!ticket) return noTicket
      const after = query.cursor ? readCursor(query.cursor, ['string'] as const)[0] : null
      const events = await readSubject(
        tx,
        workspaceId,
        { type: 'ticket', id: ticket.id },
        after,
        query.limit + 1,
      )
      const items = events.slice(0, query.limit)
      return {
        items: items.map((e) => ({
          id: e.id,
          type: e.type,
          actor: { kind: e.actorKind, name: e.actorName, id: e.actorId },
          data: e.data,
          because: e.because,
          at: e.at,
        })),
        next: events.length > query.limit ? writeCursor([items.at(-1)?.id ?? '']) : null,
      }
    }),
  ),
  implement(tickets.create, async (call) => {
    const { desk, workspaceId, actor, body, files } = call
    if (body.teamId || body.assigneeId) {
      const lacking = lacks(call, 'ticket.assign')
      if (lacking) return lacking
    }
    const ids = { ticketId: call.idFor('ticket'), messageId: call.idFor('message') }
    const made = call.isRepeatable ? await show(call, { id: ids.ticketId }) : noTicket
    if (!isRefusal(made)) return made
    const { body: text, ...rest } = body
    const shown = asItBecomes(workspaceId, actor.id)
    const opened = await openTicket(desk, workspaceId, {
      ...defined(rest),
      requester: body.requester,
      channel: body.channel,
      subject: body.subject,
      actor,
      text,
      attachments: files,
      ids,
      also: shown.read,
    })
    if (isRefusal(opened)) return opened
    return shown.ticket() ?? show(call, { id: opened.ticketId })
  }),
  implement(tickets.addMessage, async (call) => {
    const { desk, workspaceId, actor, body, files, params } = call
    const lacking =
      lacks(call, body.kind === 'reply' ? 'ticket.reply' : 'ticket.note') ??
      (body.status ? lacks(call, 'ticket.change') : null)
    if (lacking) return lacking
    if (body.kind === 'note' && (body.recipients || body.sendAt)) return onlyReplies
    if (body.kind === 'reply' && (body.mentionIds ?? []).length > 0) return onlyNotes
    const shown = asItBecomes(workspaceId, actor.id)
    const said = written(body.html, files)
    if (body.sendAt !== undefined) {
      const refused = await scheduleReply(desk, workspaceId, {
        actor,
        number: params.number,
        text: body.body,
        ...said,
        recipients: body.recipients ?? null,
        status: body.status ?? null,
        sendAt: body.sendAt,
        ...defined({ seen: body.seen }),
        ...(call.isRepeatable ? { id: call.idFor('message') } : {}),
        removeDraft: body.removeDraft,
        also: shown.read,
      })
      return refused ?? shown.ticket() ?? show(call, { number: params.number })
    }
    const added = await addMessage(desk, workspaceId, {
      actor,
      ticket: { number: params.number },
      kind: body.kind,
      side: 'team',
      authorId: actor.id,
      text: body.body,
      ...said,
      ...(call.isRepeatable ? { id: call.idFor('message') } : {}),
      removeDraft: body.removeDraft,
      recipients: body.recipients ?? null,
      ...defined({ status: body.status, seen: body.seen, mentionIds: body.mentionIds }),
      also: shown.read,
    })
    if (isRefusal(added)) return added
    return shown.ticket() ?? show(call, { id: added.ticketId })
  }),
  implement(tickets.change, async (call) => {
    const { body, params, desk, workspaceId, actor } = call
    const assigns = body.teamId !== undefined || body.assigneeId !== undefined
    const lacking = assigns ? lacks(call, 'ticket.assign') : null
    if (lacking) return lacking
    const changed = await changeTicket(desk, workspaceId, actor, params.number, {
      ...defined(body),
      version: call.ifMatch,
    })
    return isRefusal(changed) ? changed : show(call, { id: changed.id })
  }),
  ...conversationRoutes,
  ...draftRoutes,
]
