// The routes of side conversations.
import { contract } from '../../../../contract/index.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { type Call, type Implementation, implement } from '../../../platform/http/implement.ts'
import { cleanWritten, loadTicket } from '../../tickets/index.ts'
import { startSide } from './start.ts'
import { changeSide, writeSide } from './write.ts'

const { tickets } = contract

export const sideRoutes: readonly Implementation[] = [
  implement(tickets.startSide, async (call) => {
    const { desk, workspaceId, actor, params, body, files } = call
    const refused = await startSide(desk, workspaceId, actor, {
      ids: { conversationId: call.idFor('conversation'), messageId: call.idFor('message') },
      number: params.number,
      to: body.to,
      cc: body.cc,
      subject: body.subject,
      text: body.body,
      html: body.html === undefined ? null : cleanWritten(body.html),
      forwards: body.forwards ?? null,
      attachmentIds: body.attachmentIds,
      files,
    })
    return shown(call, params.number, refused)
  }),
  implement(tickets.writeSide, async (call) => {
    const { desk, workspaceId, actor, params, body, files } = call
    const refused = await writeSide(desk, workspaceId, actor, {
      messageId: call.idFor('message'),
      number: params.number,
      conversationId: params.id,
      text: body.body,
      html: body.html === undefined ? null : cleanWritten(body.html),
      files,
    })
    return shown(call, params.number, refused)
  }),
  implement(tickets.changeSide, async (call) => {
    const { desk, workspaceId, actor, params, body } = call
    const refused = await changeSide(desk, workspaceId, actor, {
      number: params.number,
      conversationId: params.id,
      state: body.state,
    })
    return shown(call, params.number, refused)
  }),
]

const shown = async ({ desk, workspaceId }: Call, number: number, refused: Refusal | null) =>
  refused ??
  (await desk.db.inWorkspace(workspaceId, (tx) => loadTicket(tx, workspaceId, { number }))) ??
  refuse('not_found', 'There is no such ticket.')
