// What a ticket's form still wants, and what is needed before it can be solved.
import type { FieldDefinition } from '../../../rules/fields/definition.ts'
import { missingOnSolve } from '../../../rules/fields/solve.ts'
import { missingQuestions } from '../../../rules/intake/missing.ts'
import { conditionHolds } from '../../../rules/law/holds.ts'
import { factsOf } from '../../../rules/law/world.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { loadFields } from '../fields/index.ts'
import { currentLaw } from '../law/index.ts'
import { type Kept, loadLawPeople } from '../tickets/index.ts'

export interface Missing {
  key: string
  label: string
  because: 'form' | 'solve'
}

/** `formId`: instead of the ticket's own form. */
export const missingOf = async (
  tx: Tx,
  workspaceId: string,
  { state, texts }: Kept,
  now: Temporal.Instant,
  formId: string | null = state.formId,
): Promise<Missing[]> => {
  const { law, hours, catalogue } = await currentLaw(tx, workspaceId)
  const people = await loadLawPeople(tx, workspaceId, [state])
  const requester = people.requesters.get(state.requesterId)
  const facts = factsOf(state, {
    subject: texts.subject,
    words: texts.fields,
    said: null,
    ...(requester ? { requester } : {}),
    organisation: people.organisations.get(state.organisationId ?? '') ?? null,
  })
  const definitions = await loadFields(tx, workspaceId, 'ticket')
  const at = iso(now)
  const form = law.form.find((f) => f.id === formId)
  const asked = form ? missingQuestions(form.body, facts, { hours, catalogue }, at) : []
  const needed = missingOnSolve(definitions, state.fields, (condition) =>
    conditionHolds(condition, facts, { hours, catalogue }, at),
  )
  return [
    ...asked.map(({ key, label }) => ({
      key,
      label: label || nameOf(definitions, key),
      because: 'form' as const,
    })),
    ...needed
      .filter(({ key }) => !asked.some((q) => q.key === key))
      .map(({ key, name }) => ({ key, label: name, because: 'solve' as const })),
  ]
}

const nameOf = (definitions: readonly FieldDefinition[], key: string): string =>
  definitions.find((d) => d.key === key)?.name ?? key
