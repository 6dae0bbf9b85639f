// Pages that answer without a person: address → answer.
import { home } from '../home.ts'
import type { Answer } from '../requester.ts'

export const helpAnswers: Readonly<Record<string, Answer>> = {
  'GET /': home,
}
