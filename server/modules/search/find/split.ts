// Takes the words every found ticket must hold out of a question, so that the index of search answers them.
import type { Question } from '../../../../rules/conditions/index.ts'

export interface Split {
  /** null: the question asks for no words that all must hold. */
  text: string | null
  rest: Question
}

export const splitWords = (question: Question): Split => {
  const parts = flat(question)
  const at = parts.findIndex((part) => part.ask === 'words')
  const words = parts[at]
  return {
    text: words?.ask === 'words' ? words.text : null,
    rest: { ask: 'all', of: parts.filter((_, i) => i !== at) },
  }
}

const flat = (question: Question): Question[] =>
  question.ask === 'all' ? question.of.flatMap(flat) : [question]

/** Every text asked for in it. */
export const textsIn = (question: Question): string[] => {
  if (question.ask === 'words') return [question.text]
  if (question.ask === 'not') return textsIn(question.of)
  return question.ask === 'all' || question.ask === 'any' ? question.of.flatMap(textsIn) : []
}
