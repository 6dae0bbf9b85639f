// Views: saved lists, and the lists themselves.
import type { Module } from '../../platform/module.ts'
import { viewRoutes } from './routes.ts'

export const views: Module = {
  name: 'views',
  needs: ['conditions', 'people', 'tickets', 'words'],
  routes: viewRoutes,
}
