// Gathering what is missing: forms that ask requesters for it.
import type { Module } from '../../platform/module.ts'
import { intakeRoutes } from './routes.ts'

export const intake: Module = {
  name: 'intake',
  needs: ['brands', 'fields', 'law', 'people', 'tickets'],
  routes: intakeRoutes,
}
