// What a course is: articles in order with a check at the end, and how long having passed it holds.

export const courseStates = ['draft', 'open', 'archived'] as const
export type CourseState = (typeof courseStates)[number]

export const questionKinds = ['one', 'several', 'truth', 'order'] as const
export type QuestionKind = (typeof questionKinds)[number]

export interface Option {
  id: string
  text: string
  /** Of `one` and `several`. */
  isRight: boolean
}

/** `truth` has no options but `isTrue`; the options of `order` stand in the right order. */
export interface Question {
  id: string
  kind: QuestionKind
  text: string
  options: readonly Option[]
  isTrue: boolean
  /** Shown with the result: why it is so. */
  why: string
}

/** By question: the chosen options; of `order` all of them, as put in order; of `truth` 'yes' or 'no'. */
export type Answers = Readonly<Record<string, readonly string[]>>

export interface Check {
  questions: readonly Question[]
  /** Percent of the questions. */
  passMark: number
  /** How often one may try; null: as often as one likes. */
  tries: number | null
}
