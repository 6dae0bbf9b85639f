// Dispatch: triage, finding somebody for each ticket, the board, handing over, visits.
import type { Module } from '../../platform/module.ts'
import { acceptTicket } from './accept.ts'
import { routeTicket, routeWaiting } from './route.ts'
import { dispatchRoutes } from './routes.ts'

export const dispatch: Module = {
  name: 'dispatch',
  needs: ['intake', 'law', 'people', 'roster', 'search', 'tickets', 'workload'],
  routes: dispatchRoutes,
  jobs: [routeTicket, routeWaiting, acceptTicket],
}
