// The routes of recipients and of replies to be sent later.
import { contract } from '../../../contract/index.ts'
import { isRefusal, refuse } from '../../../rules/refusal.ts'
import { type Call, implement } from '../../platform/http/implement.ts'
import { changeTicket } from './change.ts'
import { showRecipients } from './recipients/show.ts'
import { cancelScheduled } from './scheduled/cancel.ts'
import { sendNow } from './scheduled/send.ts'
import { loadTicket } from './store/ticket.ts'

const { tickets } = contract

const show = async ({ desk, workspaceId }: Call, number: number) =>
  (await desk.db.inWorkspace(workspaceId, (tx) => loadTicket(tx, workspaceId, { number }))) ??
  refuse('not_found', 'There is no such ticket.')

export const conversationRoutes = [
  implement(tickets.recipients, ({ desk, workspaceId, actor, params, query }) =>
    desk.db.inWorkspace(workspaceId, (tx) =>
      showRecipients(tx, workspaceId, params.number, { address: query.address, writerId: actor.id }),
    ),
  ),
  implement(tickets.cancelScheduled, async (call) => {
    const { desk, workspaceId, actor, params } = call
    const refused = await cancelScheduled(desk, workspaceId, actor, params.number, params.id)
    return refused ?? show(call, params.number)
  }),
  implement(tickets.sendScheduled, async (call) => {
    const { desk, workspaceId, actor, params } = call
    const refused = await sendNow(desk, workspaceId, actor, params.number, params.id)
    return refused ?? show(call, params.number)
  }),
  implement(tickets.removeParticipant, async (call) => {
    const { desk, workspaceId, actor, params } = call
    const ticket = await show(call, params.number)
    if (isRefusal(ticket)) return ticket
    if (!ticket.participants.some((p) => p.id === params.id))
      return refuse('not_found', 'Nobody with this id is copied in.')
    const changed = await changeTicket(desk, workspaceId, actor, params.number, {
      removeParticipantIds: [params.id],
    })
    return isRefusal(changed) ? changed : show(call, params.number)
  }),
]
