// One action of a rule, done inside the transaction that says so.
import type { Action } from '../../../../rules/automation/rule.ts'
import { refuse } from '../../../../rules/refusal.ts'
import { scheduleJob } from '../../../platform/jobs/schedule.ts'
import { Refused } from '../../../platform/refused.ts'
import { askByTemplateIn } from '../../approvals/index.ts'
import { callIn } from '../../webhooks/index.ts'
import type { Acting, Outcome } from '../acting.ts'
import { create } from './create.ts'
import { escalate } from './escalate.ts'
import { handOver } from './hand-over.ts'
import { notify } from './notify.ts'
import { say } from './say.ts'
import { changeIt } from './set.ts'

/** `wait` is the run's own matter. */
export const act = async (acting: Acting, action: Action): Promise<Outcome> => {
  const { desk, tx, workspaceId, ticket, actor, because, id } = acting
  if (ticket.state.mergedInto !== null) return 'The ticket was merged into another.'
  switch (action.do) {
    case 'set':
    case 'raise':
    case 'promise':
    case 'snooze':
      return changeIt(acting, action)
    case 'note':
    case 'reply':
      return say(acting, action)
    case 'notify':
      return notify(acting, action)
    case 'create':
      return create(acting, action)
    case 'escalate':
      return escalate(acting, action)
    case 'hand_over':
      return handOver(acting, action)
    case 'approval':
      await askByTemplateIn(desk, tx, workspaceId, ticket, {
        id: id('approval'),
        templateId: action.approvalId,
        actor,
        because,
      })
      return null
    case 'workflow':
      await scheduleJob(tx, {
        workspaceId,
        queue: 'start-workflow',
        key: id('workflow'),
        runAt: desk.clock.now(),
        data: { ticketId: ticket.state.id, workflowId: action.workflowId, because },
      })
      return null
    case 'webhook':
      return callIn(tx, desk, workspaceId, {
        webhookId: action.webhookId,
        key: id('webhook'),
        ticket,
        because,
      })
    case 'route':
      if (ticket.state.assigneeId !== null) return 'It has somebody already.'
      if (ticket.state.teamId === null)
        throw new Refused(refuse('not_possible', 'It has no team whose routing could find somebody.'))
      await scheduleJob(tx, {
        workspaceId,
        queue: 'route-ticket',
        key: ticket.state.id,
        runAt: desk.clock.now(),
      })
      return null
    case 'wait':
      return null
  }
}
