// Which questions of a form are asked, given what is answered so far.
import type { Field } from '../../../contract/fields.ts'
import { alwaysOpen } from '../../../rules/calendar/hours.ts'
import { holds, questionOf, type TicketFacts } from '../../../rules/conditions/index.ts'
import type { FormQuestion } from '../../../rules/intake/form.ts'
import type { FieldValue } from '../../../rules/ticket/fields.ts'
import { client } from '../../data/client.ts'
import { knownMe } from '../../data/me.ts'
import { workspaceQuery } from '../../data/queries.ts'

export type Answers = Readonly<Record<string, FieldValue>>

/** What cannot be told here is asked: better one question too many. */
export const askedOf = (
  questions: readonly FormQuestion[],
  facts: Omit<TicketFacts, 'fields'>,
  answers: Answers,
  fields: readonly Field[],
): FormQuestion[] => {
  if (typeof Temporal === 'undefined') return [...questions]
  const me = knownMe()?.person
  const asker = {
    me: me?.id ?? null,
    myTeamIds: me?.teams.map((team) => team.id) ?? [],
    now: Temporal.Now.instant(),
    calendar: client.getQueryData(workspaceQuery.queryKey)?.workingHours ?? alwaysOpen,
  }
  return questions.filter(
    ({ askedWhen }) =>
      askedWhen === null ||
      holds(questionOf(askedWhen, asker, { fields }), { ...facts, fields: answers }) !== false,
  )
}
