// Conditions of rules as they are asked, kept: two hundred rules are judged in the time one takes to compile.
//
// A question whose condition speaks of lengths of time is right for one instant only; any other for as long as fields and
// hours of the desk are the same.
import type { Condition } from '../conditions/ast.ts'
import type { Question } from '../conditions/question.ts'
import { isSpan } from '../conditions/words.ts'
import { lawQuestion } from '../law/holds.ts'
import type { LawWorld } from '../law/world.ts'

interface Kept {
  question: Question
  catalogue: LawWorld['catalogue']
  hours: LawWorld['hours']
  /** null: at any time. */
  at: string | null
}

const kept = new WeakMap<Condition, Kept>()

export const questionAt = (
  condition: Condition,
  { catalogue, hours }: Pick<LawWorld, 'hours' | 'catalogue'>,
  at: string,
): Question => {
  const known = kept.get(condition)
  if (known && known.catalogue === catalogue && known.hours === hours && (known.at ?? at) === at)
    return known.question
  const question = lawQuestion(condition, { catalogue, hours }, at)
  kept.set(condition, { question, catalogue, hours, at: speaksOfTime(condition) ? at : null })
  return question
}

const speaksOfTime = (c: Condition): boolean => {
  if ('all' in c) return c.all.some(speaksOfTime)
  if ('any' in c) return c.any.some(speaksOfTime)
  if ('not' in c) return speaksOfTime(c.not)
  return c.value !== undefined && isSpan(c.value)
}
