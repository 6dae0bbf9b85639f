// Whether a condition holds for a ticket, in memory.
import type { Condition } from './ast.ts'
import type { Catalogue } from './catalogue.ts'
import { factOf, type TicketFacts } from './facts.ts'
import { type Asker, comparable, type Order, type Question, questionOf } from './question.ts'

/** How free words are held against one text: `rules/search` knows. */
export type HoldsWords = (text: string, words: string) => boolean

/** True only when it surely holds. */
export const matches = (
  condition: Condition,
  facts: TicketFacts,
  asker: Asker,
  catalogue: Catalogue,
  holdsWords?: HoldsWords,
): boolean => holds(questionOf(condition, asker, catalogue), facts, holdsWords) === true

/** null: what is known of the ticket does not tell. A question can be kept and held against many tickets. */
export const holds = (question: Question, facts: TicketFacts, holdsWords?: HoldsWords): boolean | null => {
  switch (question.ask) {
    case 'all':
      return gather(question.of, facts, false, holdsWords)
    case 'any':
      return gather(question.of, facts, true, holdsWords)
    case 'not': {
      const answer = holds(question.of, facts, holdsWords)
      return answer === null ? null : !answer
    }
    case 'words':
      if (!holdsWords || !facts.documents) return null
      return facts.documents.some((text) => holdsWords(text, question.text))
    default: {
      const fact = factOf(question.field, facts)
      if (fact === undefined) return null
      return fact === null ? false : answer(question, fact)
    }
  }
}

/** `decides`: the answer that settles it, whatever the rest says. */
const gather = (
  parts: readonly Question[],
  facts: TicketFacts,
  decides: boolean,
  holdsWords?: HoldsWords,
): boolean | null => {
  let isOpen = false
  for (const part of parts) {
    const one = holds(part, facts, holdsWords)
    if (one === decides) return decides
    if (one === null) isOpen = true
  }
  return isOpen ? null : !decides
}

type Known = string | number | boolean | readonly string[]
type Test = Exclude<Question, { ask: 'all' | 'any' | 'not' | 'words' }>

const answer = (question: Test, fact: Known): boolean => {
  switch (question.ask) {
    case 'flag':
      return fact === true
    case 'set':
      return Array.isArray(fact) ? fact.length > 0 : true
    case 'contains':
      return comparable(question.field, String(fact)).includes(question.text)
    case 'equals':
      return comparable(question.field, String(fact)) === question.text
    case 'order':
      return typeof fact === typeof question.value && ordered(question.op, fact, question.value)
    case 'among':
      if (question.field.kind === 'tree')
        return question.values.some((v) => fact === v || String(fact).startsWith(`${v}/`))
      return question.values.some((v) => has(fact, v))
    case 'has_all':
      return question.values.every((v) => has(fact, v))
  }
}

const has = (fact: Known, value: string | number): boolean =>
  Array.isArray(fact) ? fact.includes(value as string) : fact === value

const ordered = (op: Order, a: Known, b: string | number): boolean => {
  if (op === '<') return a < b
  if (op === '<=') return a <= b
  return op === '>' ? a > b : a >= b
}
