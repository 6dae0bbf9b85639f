// Automation: what rules do after a change, time rules, suggestions, and why each did or did not act.
import type { Module } from '../../platform/module.ts'
import { automationRoutes } from './routes.ts'
import { watchRules } from './watch.ts'
import { workOff } from './work.ts'

export const automation: Module = {
  name: 'automation',
  needs: [
    'approvals',
    'brands',
    'conditions',
    'dispatch',
    'law',
    'people',
    'roster',
    'tickets',
    'views',
    'webhooks',
  ],
  routes: automationRoutes,
  jobs: [workOff],
  start: watchRules,
}
