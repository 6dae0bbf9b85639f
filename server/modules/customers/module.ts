// Customers: profiles of people and organisations, merging duplicates, bringing in lists.
import type { Module } from '../../platform/module.ts'
import { importPeople } from './import/job.ts'
import { moveTickets } from './merge/tickets.ts'
import { routes } from './routes.ts'

export const customers: Module = {
  name: 'customers',
  needs: ['courses', 'feedback', 'fields', 'identity', 'people', 'tickets'],
  routes,
  jobs: [moveTickets, importPeople],
}
