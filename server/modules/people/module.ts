// People: persons, teams, organisations.
import type { Module } from '../../platform/module.ts'
import { routes } from './routes.ts'

export const people: Module = { name: 'people', needs: [], routes }
