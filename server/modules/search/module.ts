// Search: everything written in the desk, found by those who may read it.
import type { Module } from '../../platform/module.ts'
import { readAttachment } from './extract/job.ts'
import { searchCommands } from './indexing/commands.ts'
import { index } from './indexing/react.ts'
import { searchRoutes } from './routes.ts'

export const search: Module = {
  name: 'search',
  needs: ['answers', 'conditions', 'people', 'tickets', 'words'],
  routes: searchRoutes,
  reactions: [index],
  jobs: [readAttachment],
  commands: searchCommands,
}
