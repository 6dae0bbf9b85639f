// The roster: who works when, what they know, whether they are here, and what they wish for.
import type { Module } from '../../platform/module.ts'
import { feedPage } from './feed-page.ts'
import { routes } from './routes.ts'

export const roster: Module = {
  name: 'roster',
  needs: ['people', 'workspace', 'law'],
  routes,
  pages: feedPage,
}
