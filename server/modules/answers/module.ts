// Answers: articles found and suggested, and where an article is missing.
import type { Module } from '../../platform/module.ts'
import { foundLooking, lookForGaps, watchGaps } from './gaps/look.ts'
import { answersCommands } from './indexing/commands.ts'
import { followArticles, startIndexing } from './indexing/follow.ts'
import { answersRoutes } from './routes.ts'

export const answers: Module = {
  name: 'answers',
  needs: ['knowledge', 'people', 'words'],
  routes: answersRoutes,
  live: [followArticles],
  jobs: [lookForGaps],
  start: async (desk) => {
    await watchGaps(desk)
    return startIndexing(desk)
  },
  foundWorkspace: foundLooking,
  commands: answersCommands,
}
