// Knowledge: articles, their languages, versions and readers.
import type { Module } from '../../platform/module.ts'
import { knowledgeCommands } from './commands.ts'
import { exportPage } from './export/page.ts'
import { importArticles } from './import/job.ts'
import { liveArticles, liveDrafts } from './live.ts'
import { tellReviews } from './review.ts'
import { knowledgeRoutes } from './routes.ts'

export const knowledge: Module = {
  name: 'knowledge',
  needs: ['people', 'tickets'],
  routes: knowledgeRoutes,
  pages: (app, desk) => {
    exportPage(app, desk)
    liveDrafts(app, desk)
  },
  live: [liveArticles],
  jobs: [importArticles, tellReviews],
  commands: knowledgeCommands,
}
