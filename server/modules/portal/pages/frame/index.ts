// What every page stands on: address → answer.
import { chooseLanguage } from '../language.ts'
import type { Answer } from '../requester.ts'

export const frameAnswers: Readonly<Record<string, Answer>> = {
  'POST /language': chooseLanguage,
}
