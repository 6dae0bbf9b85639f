// What one kind of request is made of. `{name}` in a text is filled from the scenario's slots or the common ones.
// Subjects, talks, notes and fixes are listed in the order of the cases in `what`, over and over: the n-th fits case n.
import type { Level } from '../../../../rules/ticket/words.ts'

export type TeamName = 'Network' | 'Workplace' | 'Applications' | 'Facilities'

export interface Scenario {
  team: TeamName
  /** How often it comes, against the others. */
  weight: number
  language?: 'de'
  tags: readonly string[]
  impact?: Level
  urgency?: Level
  slots?: Readonly<Record<string, readonly string[]>>
  subjects: readonly string[]
  /** The request, one text a case; mostly one of `more` follows. */
  what: readonly string[]
  more: readonly string[]
  /** A question of the team and the requester's answer to it. */
  talk: readonly (readonly [ask: string, answer: string])[]
  notes: readonly string[]
  fixes: readonly string[]
}

export type Slots = Readonly<Record<string, readonly string[]>>
