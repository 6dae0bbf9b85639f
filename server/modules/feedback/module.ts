// Feedback: surveys, marks, ideas and the register of improvements.
import type { Module } from '../../platform/module.ts'
import { askAboutTicket } from './asks/about-ticket.ts'
import { askAfterSolving } from './asks/react.ts'
import { askInRounds } from './asks/rounds.ts'
import { feedbackRoutes } from './routes.ts'

export const feedback: Module = {
  name: 'feedback',
  needs: ['brands', 'conditions', 'fields', 'people', 'tickets', 'views', 'workspace'],
  routes: feedbackRoutes,
  reactions: [askAfterSolving],
  jobs: [askAboutTicket, askInRounds],
}
