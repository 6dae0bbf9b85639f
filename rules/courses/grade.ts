// What the answers to a check are worth. Every question counts the same and is right as a whole or wrong.
import type { Answers, Check, Question } from './course.ts'

export interface Grade {
  /** Ids of the questions answered rightly. */
  right: readonly string[]
  /** Whole percent, rounded down: 66.7 does not reach a mark of 67. */
  score: number
  hasPassed: boolean
}

export const gradeCheck = (check: Check, answers: Answers): Grade => {
  const right = check.questions.filter((q) => isRight(q, answers[q.id] ?? [])).map((q) => q.id)
  const score = check.questions.length === 0 ? 100 : Math.floor((right.length * 100) / check.questions.length)
  return { right, score, hasPassed: score >= check.passMark }
}

export const isRight = (question: Question, chosen: readonly string[]): boolean => {
  if (question.kind === 'truth') return chosen.length === 1 && chosen[0] === (question.isTrue ? 'yes' : 'no')
  if (question.kind === 'order')
    return isSame(
      question.options.map((o) => o.id),
      chosen,
    )
  const wanted = question.options.filter((o) => o.isRight).map((o) => o.id)
  return isSame(wanted.toSorted(), [...new Set(chosen)].toSorted())
}

/** Questions that nobody can have meant to leave so: unanswered, or with two at the same place. */
export const unanswered = (check: Check, answers: Answers): string[] =>
  check.questions
    .filter(({ id, kind, options }) => {
      const chosen = answers[id] ?? []
      return kind === 'order' ? new Set(chosen).size !== options.length : chosen.length === 0
    })
    .map((q) => q.id)

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
