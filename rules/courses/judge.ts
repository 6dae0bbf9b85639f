// Whether a course can be opened to learners: every question can be answered rightly, and there is something to learn.
import type { Fault } from '../refusal.ts'
import type { CourseState, Question } from './course.ts'

export interface Judged {
  state: CourseState
  lessons: readonly string[]
  questions: readonly Question[]
}

export const judgeCourse = ({ state, lessons, questions }: Judged): Fault[] => [
  ...(new Set(lessons).size < lessons.length ? [fault('lessons', 'names an article twice')] : []),
  ...repeated(questions),
  ...(state === 'open' && lessons.length === 0 ? [fault('lessons', 'needs at least one article')] : []),
  ...(state === 'open' ? questions.flatMap((q, i) => judgeQuestion(q, `questions.${i}`)) : []),
]

const repeated = (questions: readonly Question[]): Fault[] => {
  const ids = questions.flatMap((q) => [q.id, ...q.options.map((o) => o.id)])
  return new Set(ids).size < ids.length ? [fault('questions', 'has an id twice')] : []
}

const judgeQuestion = (question: Question, at: string): Fault[] => {
  const { kind, text, options } = question
  const right = options.filter((o) => o.isRight).length
  return [
    ...(text.trim() === '' ? [fault(`${at}.text`, 'asks nothing')] : []),
    ...(kind !== 'truth' && options.length < 2 ? [fault(`${at}.options`, 'needs at least two')] : []),
    ...(kind !== 'truth' && options.some((o) => o.text.trim() === '')
      ? [fault(`${at}.options`, 'has an empty one')]
      : []),
    ...(kind === 'one' && right !== 1 ? [fault(`${at}.options`, 'needs exactly one that is right')] : []),
    ...(kind === 'several' && right === 0 ? [fault(`${at}.options`, 'needs one that is right')] : []),
  ]
}

const fault = (field: string, message: string): Fault => ({ field: `body.${field}`, message })
