// Approvals: somebody's yes or no before work goes on, asked and answered by mail, portal and desk.
import type { Module } from '../../platform/module.ts'
import { endWithTicket } from './end.ts'
import { remindApprovers } from './remind.ts'
import { approvalRoutes } from './routes.ts'

export const approvals: Module = {
  name: 'approvals',
  needs: ['brands', 'law', 'people', 'roster', 'tickets'],
  routes: approvalRoutes,
  reactions: [endWithTicket],
  jobs: [remindApprovers],
}
