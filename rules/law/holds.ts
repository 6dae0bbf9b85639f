// Whether a condition of the law holds for a ticket as a change leaves it.
import type { Condition } from '../conditions/ast.ts'
import type { TicketFacts } from '../conditions/facts.ts'
import { holds } from '../conditions/matches.ts'
import { type Question, questionOf } from '../conditions/question.ts'
import { holdsText } from '../search/holds.ts'
import type { LawWorld } from './world.ts'

/** Words as they are written: stems are looked up in the database, and a rule has none. */
const holdsWords = (text: string, words: string): boolean =>
  holdsText([[{ text, weight: 'A' }]], words, { stemOf: () => null, stemsOf: () => [] })

/** A rule has no `me`; what is not known does not hold. */
export const conditionHolds = (
  condition: Condition,
  facts: TicketFacts,
  world: Pick<LawWorld, 'hours' | 'catalogue'>,
  at: string,
): boolean => holds(lawQuestion(condition, world, at), facts, holdsWords) === true

export const lawQuestion = (
  condition: Condition,
  { hours, catalogue }: Pick<LawWorld, 'hours' | 'catalogue'>,
  at: string,
): Question =>
  questionOf(condition, { me: null, myTeamIds: [], now: instantOf(at), calendar: hours }, catalogue)

/** Many conditions are asked at one instant, and reading it is the dearest part of it. */
const instantOf = (at: string): Temporal.Instant => {
  if (last.at !== at) last = { at, instant: Temporal.Instant.from(at) }
  return last.instant
}
let last = { at: '', instant: Temporal.Instant.fromEpochMilliseconds(0) }
