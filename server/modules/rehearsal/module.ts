// Rehearsal: drafts of the law played over the tickets of the past before they are published.
import type { Module } from '../../platform/module.ts'
import { runRehearsal } from './job.ts'
import { rehearsalRoutes } from './routes.ts'

export const rehearsal: Module = {
  name: 'rehearsal',
  needs: ['automation', 'conditions', 'law', 'people', 'roster', 'tickets', 'views'],
  routes: rehearsalRoutes,
  jobs: [runRehearsal],
}
