// Pages that ask how it was: address → answer.
import type { Answer } from '../requester.ts'

export const feedbackAnswers: Readonly<Record<string, Answer>> = {}
