// Feedback: surveys, marks, ideas and the register of improvements.
import type { Module } from '../../platform/module.ts'
import { askAboutTicket, askInRounds } from './asks/jobs.ts'
import { askAfterSolving } from './asks/react.ts'
import { feedbackRoutes } from './routes.ts'

export const feedback: Module = {
  name: 'feedback',
  needs: ['conditions', 'fields', 'identity', 'people', 'tickets', 'views', 'workspace'],
  routes: feedbackRoutes,
  reactions: [askAfterSolving],
  jobs: [askAboutTicket, askInRounds],
}
