// Which questions of a form are asked, and which of them still want an answer.

import type { TicketFacts } from '../conditions/facts.ts'
import { conditionHolds } from '../law/holds.ts'
import type { LawWorld } from '../law/world.ts'
import type { Form, FormQuestion } from './form.ts'

type Judging = Pick<LawWorld, 'hours' | 'catalogue'>

/** In the form's order; a question is asked where its condition holds for what is known so far. */
export const askedQuestions = (
  form: Form,
  facts: TicketFacts,
  world: Judging,
  at: string,
): readonly FormQuestion[] =>
  form.questions.filter((q) => q.askedWhen === null || conditionHolds(q.askedWhen, facts, world, at))

/** Asked, required, and without an answer. */
export const missingQuestions = (
  form: Form,
  facts: TicketFacts,
  world: Judging,
  at: string,
): readonly FormQuestion[] =>
  askedQuestions(form, facts, world, at).filter(
    ({ key, isRequired }) => isRequired && (facts.fields?.[key] ?? null) === null,
  )
