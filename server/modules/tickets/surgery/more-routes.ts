// The routes of splitting, cases, one answer to many, checklists and blocked senders.
import { contract } from '../../../../contract/index.ts'
import { allows } from '../../../../rules/access/roles.ts'
import { type Refusal, refuse } from '../../../../rules/refusal.ts'
import { type Call, implement } from '../../../platform/http/implement.ts'
import { block, listBlocked, unblock } from './blocked.ts'
import { answerCase } from './case-answer.ts'
import { listCases } from './case-list.ts'
import { getCase } from './case-read.ts'
import { changeCase, startCase } from './cases.ts'
import { changeChecklist, createChecklist, listChecklists, removeChecklist } from './checklists.ts'
import { answerChildren } from './children.ts'
import { split } from './split.ts'

const { surgery } = contract

/** Setting a status along with an answer is a change. */
const mayNotSet = ({ actor }: Call, status: string | undefined): Refusal | null =>
  status === undefined || allows(actor.role, 'ticket.change', actor.scopes)
    ? null
    : refuse('not_allowed', 'This needs the permission ticket.change.', {
        data: { permission: 'ticket.change' },
      })

const inWorkspace = <T>(
  { desk, workspaceId }: Call,
  work: Parameters<typeof desk.db.inWorkspace<T>>[1],
): Promise<T> => desk.db.inWorkspace(workspaceId, work)

export const surgeryRoutes = [
  implement(surgery.split, (call) =>
    split(call, {
      number: call.params.number,
      messageId: call.params.id,
      subject: call.body.subject,
      ids: {
        ticketId: call.idFor('ticket'),
        messageId: call.idFor('message'),
        linkId: call.idFor('link'),
      },
      isRepeatable: call.isRepeatable,
    }),
  ),
  implement(
    surgery.answerChildren,
    async (call) =>
      mayNotSet(call, call.body.status) ??
      answerChildren(call, call.params.number, call.body, (id) => call.idFor(`message ${id}`)),
  ),
  implement(surgery.cases, (call) => inWorkspace(call, (tx) => listCases(tx, call.workspaceId, call.query))),
  implement(surgery.startCase, (call) => startCase(call, call.idFor('case'), call.body)),
  implement(surgery.getCase, (call) =>
    inWorkspace(call, (tx) => getCase(tx, call.workspaceId, call.params.id)),
  ),
  implement(surgery.changeCase, (call) => changeCase(call, call.params.id, call.body)),
  implement(
    surgery.answerCase,
    async (call) =>
      mayNotSet(call, call.body.status) ??
      answerCase(call, call.params.id, call.body, (id) => call.idFor(`message ${id}`)),
  ),
  implement(surgery.checklists, (call) => inWorkspace(call, (tx) => listChecklists(tx, call.workspaceId))),
  implement(surgery.createChecklist, (call) => createChecklist(call, call.idFor('checklist'), call.body)),
  implement(surgery.changeChecklist, (call) => changeChecklist(call, call.params.id, call.body)),
  implement(surgery.removeChecklist, (call) => removeChecklist(call, call.params.id)),
  implement(surgery.blocked, (call) =>
    inWorkspace(call, (tx) => listBlocked(tx, call.workspaceId, call.query)),
  ),
  implement(surgery.block, (call) => block(call, call.body)),
  implement(surgery.unblock, (call) => unblock(call, call.params.id)),
]
