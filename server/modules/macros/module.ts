// Macros: words and changes at one stroke, looked at before they are used.
import type { Module } from '../../platform/module.ts'
import { macroRoutes } from './routes.ts'

export const macros: Module = {
  name: 'macros',
  needs: ['brands', 'email', 'fields', 'people', 'tickets'],
  routes: macroRoutes,
}
