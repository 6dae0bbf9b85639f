// Conditions: reading and writing them with the names of this desk.
import type { Module } from '../../platform/module.ts'
import { conditionRoutes } from './routes.ts'

export const conditions: Module = {
  name: 'conditions',
  needs: ['fields'],
  routes: conditionRoutes,
}
