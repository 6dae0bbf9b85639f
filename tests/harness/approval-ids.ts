// What the ids of the routes of approvals and workflows name, and bodies that would do; one of each in a workspace.
import { contract } from '../../contract/index.ts'
import { ana, carlos } from '../cast/people.ts'
import type { Client } from './client.ts'
import type { Kind } from './kinds.ts'

export const approvalParams: Record<string, Record<string, Kind>> = {
  'approvals.get': { id: 'approval' },
  'approvals.ofTicket': { number: 'ticket' },
  'approvals.ask': { number: 'ticket' },
  'approvals.decide': { id: 'approval' },
  'approvals.delegate': { id: 'approval' },
  'approvals.remind': { id: 'approval' },
  'approvals.cancel': { id: 'approval' },
  'approvals.lead': { id: 'organisation' },
  'approvals.setLead': { id: 'organisation' },
  'workflows.ofTicket': { number: 'ticket' },
  'workflows.start': { number: 'ticket' },
  'workflows.answer': { id: 'run' },
  'workflows.move': { id: 'run' },
  'workflows.cancel': { id: 'run' },
}

export const approvalBodies: Record<string, (n: number) => Record<string, unknown>> = {
  'approvals.ask': () => ({ templateId: ana.id }),
  'approvals.decide': () => ({ decision: 'approve' }),
  'approvals.delegate': () => ({ personId: carlos.id }),
  'approvals.cancel': () => ({ because: 'canary' }),
  'approvals.setLead': () => ({ personId: null }),
  'workflows.start': () => ({ workflowId: ana.id }),
  'workflows.answer': () => ({ place: 'p1', fields: {} }),
  'workflows.move': () => ({ place: 'p1', to: 'end' }),
}

export const approvalFields: Record<string, Kind> = { templateId: 'template', workflowId: 'workflow' }

/** The owner is asked to approve something, and a workflow runs. */
export const approvalThings = async (client: Client, number: number, ownerId: string) => {
  const publish = async (item: { kind: string; name: string; body: unknown }) => {
    const { id } = await client.call(contract.law.create, { body: item as never })
    await client.call(contract.law.publish, { params: { id }, body: {} })
    return id
  }
  const step = { name: 'canary', approvers: [{ personId: ownerId }], needs: 'all', remindHours: null }
  const template = await publish({
    kind: 'approval',
    name: 'canary approval',
    body: { question: 'canary', steps: [step] },
  })
  const workflow = await publish({
    kind: 'workflow',
    name: 'canary workflow',
    body: {
      description: 'canary',
      start: 'wait',
      states: [
        { id: 'wait', name: 'canary', kind: 'wait', minutes: 525_600, next: [{ when: null, to: 'end' }] },
        { id: 'end', name: 'canary', kind: 'end' },
      ],
    },
  })
  const params = { number }
  const asked = await client.call(contract.approvals.ask, { params, body: { templateId: template } })
  const run = await client.call(contract.workflows.start, { params, body: { workflowId: workflow } })
  return { template, workflow, approval: asked.id, run: run.id }
}
