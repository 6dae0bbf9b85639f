// The workspace: its settings and the proof that its log is whole.
import type { Module } from '../../platform/module.ts'
import { workspaceRoutes } from './routes.ts'

export const workspace: Module = { name: 'workspace', needs: [], routes: workspaceRoutes }
