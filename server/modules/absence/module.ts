// What follows when somebody is away: open work goes to others, and browsers hear who is here.
import type { Module } from '../../platform/module.ts'
import { handOverWork } from './hand-over.ts'
import { tellBrowsers } from './live.ts'

export const absence: Module = {
  name: 'absence',
  needs: ['roster', 'tickets'],
  jobs: [handOverWork],
  live: [tellBrowsers],
}
