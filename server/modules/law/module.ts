// The law of a desk: everything a manager sets for its automatic decisions, with drafts and versions.
import { touchLaw } from '../../platform/law-version.ts'
import type { Module } from '../../platform/module.ts'
import { lawCommands } from './commands.ts'
import { lawRoutes } from './routes.ts'

export const law: Module = {
  name: 'law',
  needs: ['conditions', 'fields', 'people', 'workspace'],
  routes: lawRoutes,
  commands: lawCommands,
  foundWorkspace: (_desk, tx, workspaceId) => touchLaw(tx, workspaceId),
}
