// Pages that ask how it was, and those of ideas: address → answer.
import type { Answer } from '../requester.ts'
import { forRequester } from '../requester.ts'
import { actOnIdeas, ideas } from './ideas.ts'
import { giveMark, rate } from './rate.ts'

export const feedbackAnswers: Readonly<Record<string, Answer>> = {
  'GET /rate/:proof': rate,
  'POST /rate/:proof': giveMark,
  'GET /ideas': forRequester(ideas),
  'POST /ideas': forRequester(actOnIdeas),
}
