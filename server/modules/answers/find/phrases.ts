// What stands in "quotation marks": words that must follow each other in an article, in any of their forms.
import type { Group } from '../../../../rules/answers/asked.ts'
import { termOf } from '../../../../rules/answers/weights.ts'
import { formsOf, toTsQuery } from '../../../../rules/search/forms.ts'
import { quotedIn } from '../../../../rules/search/question.ts'
import { stemOf } from '../../words/index.ts'

export interface Phrase {
  /** As PostgreSQL's tsquery. */
  query: string
  /** Those of the groups that its words are: an article without one of them need not be looked into. */
  groups: readonly number[]
}

/** After `loadGroups` of the same text, which knows the stems. */
export const phrasesOf = (text: string, groups: readonly Group[], languages: readonly string[]): Phrase[] => {
  const places = new Map(groups.map(({ word }, n) => [word, n]))
  const stemsOf = (word: string): string[] => languages.map((language) => termOf(word, language, stemOf))
  return quotedIn(text).map((term) => ({
    query: toTsQuery(formsOf([term], stemsOf)),
    groups: term.rows.flatMap((row) => row.flatMap((asked) => places.get(asked.word) ?? [])),
  }))
}
