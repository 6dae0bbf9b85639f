// Answers: articles found and suggested, and where an article is missing.
import type { Module } from '../../platform/module.ts'
import { foundLooking, lookForGaps, watchGaps } from './gaps/look.ts'
import { answersCommands } from './indexing/commands.ts'
import { followArticles } from './indexing/follow.ts'
import { answersRoutes } from './routes.ts'

export const answers: Module = {
  name: 'answers',
  needs: ['knowledge', 'people', 'words'],
  routes: answersRoutes,
  reactions: [followArticles],
  jobs: [lookForGaps],
  start: watchGaps,
  foundWorkspace: foundLooking,
  commands: answersCommands,
}
