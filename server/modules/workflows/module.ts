// Workflows: work in several steps over several teams, on one ticket.
import type { Module } from '../../platform/module.ts'
import { advanceWorkflow, ringWorkflows } from './go-on.ts'
import { workflowRoutes } from './routes.ts'
import { startWorkflow } from './start.ts'

export const workflows: Module = {
  name: 'workflows',
  needs: ['approvals', 'automation', 'intake', 'law', 'people', 'tickets'],
  routes: workflowRoutes,
  reactions: [ringWorkflows],
  jobs: [advanceWorkflow, startWorkflow],
}
