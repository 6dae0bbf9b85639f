// The first part of a condition that does not hold, and what the ticket had instead.
//
// Of parts that must all hold the first that does not; of parts of which one must hold all of them together.
// Example: `team:network priority>=high` on a normal ticket of Network → all.1, was "normal".
import { factOf, type TicketFacts } from '../conditions/facts.ts'
import { type HoldsWords, holds } from '../conditions/matches.ts'
import type { Question } from '../conditions/question.ts'

export interface Failing {
  /** `all.1`, as `judgeCondition` names parts; '' for all of it. */
  path: string
  /** What the part asked about; null: empty, or words and names, which are not kept. */
  was: Was | null
}
export type Was = string | number | boolean | readonly string[]

/** null: it holds. What is not known does not hold. */
export const firstFailing = (
  question: Question,
  facts: TicketFacts,
  holdsWords: HoldsWords,
): Failing | null => {
  if (question.ask !== 'all')
    return holds(question, facts, holdsWords) === true ? null : { path: '', was: wasOf(question, facts) }
  for (const [i, part] of question.of.entries()) {
    const failing = firstFailing(part, facts, holdsWords)
    if (failing) return { path: join(`all.${i}`, failing.path), was: failing.was }
  }
  return null
}

const join = (path: string, more: string): string => (more === '' ? path : `${path}.${more}`)

const mostShown = 10

const wasOf = (question: Question, facts: TicketFacts): Was | null => {
  if (question.ask === 'not') return wasOf(question.of, facts)
  if ('of' in question || question.ask === 'words' || question.field.kind === 'text') return null
  const fact = factOf(question.field, facts)
  if (fact === undefined || fact === null) return null
  return Array.isArray(fact) ? fact.slice(0, mostShown) : (fact as Was)
}
