// The forms in which a word that is asked for may stand in a document: itself, and its stems.
import type { Asked, Question, Row } from './question.ts'

/** Only words of letters have stems; very short ones and very long ones are left as they are. */
export const isStemmed = (word: string): boolean =>
  word.length >= 3 && word.length <= 40 && /^\p{L}+$/u.test(word)

/** Stems of a word in the languages that the desk's people write; the word itself need not be among them. */
export type StemsOf = (word: string) => readonly string[]

export interface AskedForms {
  forms: readonly string[]
  isBeginning: boolean
}
export interface FormTerm {
  rows: readonly (readonly AskedForms[])[]
  from: number
  to: number
}
export type Forms = readonly FormTerm[]

export const formsOf = (question: Question, stemsOf: StemsOf): Forms => {
  const forms = (asked: Asked): AskedForms => ({
    forms:
      asked.isBeginning || !isStemmed(asked.word)
        ? [asked.word]
        : [...new Set([asked.word, ...stemsOf(asked.word)])],
    isBeginning: asked.isBeginning,
  })
  return question.map((term) => ({ ...term, rows: term.rows.map((row: Row) => row.map(forms)) }))
}

/** As PostgreSQL's tsquery; '' for an empty question. */
export const toTsQuery = (question: Forms): string =>
  question
    .map(({ rows }) => anyOf(rows.map((row) => row.map(oneWord).join(' <-> '))))
    .filter((term) => term !== '')
    .join(' & ')

const anyOf = (all: readonly string[]): string =>
  all.length === 1 ? `(${all[0]})` : `(${all.map((one) => `(${one})`).join(' | ')})`

const oneWord = ({ forms, isBeginning }: AskedForms): string =>
  `(${forms.map((form) => lexeme(form) + (isBeginning ? ':*' : '')).join(' | ')})`

/** Quoted, so that nothing in it is an operator. */
export const lexeme = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
