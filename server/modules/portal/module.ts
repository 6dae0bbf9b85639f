// The requesters' pages: open a request, follow it, answer it.
import type { Module } from '../../platform/module.ts'
import { exportData } from './export/job.ts'
import { kioskCommands } from './kiosks/commands.ts'
import { kioskRoutes } from './kiosks/routes.ts'
import { portalPages } from './pages.ts'
import { themeRoutes } from './theme/routes.ts'

export const portal: Module = {
  name: 'portal',
  needs: [
    'approvals',
    'courses',
    'brands',
    'fields',
    'intake',
    'knowledge',
    'answers',
    'law',
    'workspace',
    'people',
    'identity',
    'tickets',
    'email',
    'feedback',
    'sla',
    'words',
  ],
  routes: [...themeRoutes, ...kioskRoutes],
  pages: portalPages,
  jobs: [exportData],
  commands: kioskCommands,
}
