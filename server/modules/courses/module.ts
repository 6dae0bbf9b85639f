// Courses: articles in order with a check at the end, for requesters and the team; who finished.
import type { Module } from '../../platform/module.ts'
import { nudgeLearners } from './remind.ts'
import { courseRoutes } from './routes.ts'

export const courses: Module = {
  name: 'courses',
  needs: ['brands', 'knowledge', 'people'],
  routes: courseRoutes,
  jobs: [nudgeLearners],
}
