// The requesters' pages: open a request, follow it, answer it.
import type { Module } from '../../platform/module.ts'
import { portalPages } from './pages.ts'

export const portal: Module = {
  name: 'portal',
  needs: ['approvals', 'brands', 'fields', 'intake', 'knowledge', 'answers', 'law', 'workspace', 'people', 'identity', 'tickets', 'email'],
  pages: portalPages,
}
