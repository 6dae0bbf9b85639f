// What one kind of request is made of. `{name}` in a text is filled from the scenario's slots or the common ones.
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
  /** The request: one of `what`, then mostly one of `more`. */
  what: readonly string[]
  more: readonly string[]
  /** A question of the team and the requester's answer to it. */
  talk: readonly (readonly [ask: string, answer: string])[]
  notes: readonly string[]
  fixes: readonly string[]
}

export type Slots = Readonly<Record<string, readonly string[]>>
