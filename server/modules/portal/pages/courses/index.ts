// Pages of courses: address → answer.
import type { Answer } from '../requester.ts'

export const courseAnswers: Readonly<Record<string, Answer>> = {}
