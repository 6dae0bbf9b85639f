// Changes of many tickets at one stroke.
import type { Module } from '../../platform/module.ts'
import { runBulk } from './job.ts'
import { bulkRoutes } from './routes.ts'

export const bulk: Module = {
  name: 'bulk',
  needs: ['conditions', 'fields', 'macros', 'people', 'tickets', 'views'],
  routes: bulkRoutes,
  jobs: [runBulk],
}
