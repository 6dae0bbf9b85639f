// Custom fields: what they are; the values lie with the ticket, person or organisation.
import type { Module } from '../../platform/module.ts'
import { fieldRoutes } from './routes.ts'

export const fields: Module = { name: 'fields', needs: [], routes: fieldRoutes }
