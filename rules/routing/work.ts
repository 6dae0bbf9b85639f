// What routing looks at: a ticket as work that wants somebody, and people as they stand now.
import type { Staff } from '../roster/types.ts'
import type { Given } from './fairness.ts'

/** Times are milliseconds since the epoch. */
export interface Work {
  ticketId: string
  /** null: anybody may take it. */
  teamId: string | null
  /** What it takes of a capacity, before the person's own weight of its channel. */
  points: number
  channel: 'mail' | 'portal' | 'api' | 'agent' | 'phone'
  /** Urgent or high: the best hands before the merely able. */
  isPressing: boolean
  tier: number
  skills: readonly { skillId: string; level: number; name: string }[]
  siteId: string | null
  isOnSite: boolean
  requesterId: string
  /** null: not known. */
  language: string | null
  /** Earliest due time; null: nothing is promised. */
  dueAt: number | null
  /** Who gave it back or let it lapse. */
  passedBy: readonly string[]
}

export interface Candidate {
  staff: Staff
  load: { points: number; open: number }
  given: Given
  /** What ties them to the ticket: tickets they solved for the requester, for the organisation, and this one before. */
  ties: { requester: number; organisation: number; hadIt: boolean }
}

/** Why: a code with its values. */
export interface Why {
  code: WhyCode
  params: Readonly<Record<string, string | number>>
}

export type WhyCode =
  // What stands against it.
  | 'not_in_team'
  | 'lacks_skill'
  | 'tier_below'
  | 'off_shift'
  | 'on_break'
  | 'out_of_office'
  | 'away'
  | 'busy'
  | 'at_capacity'
  | 'is_requester'
  | 'elsewhere'
  | 'passed'
  // What speaks for it.
  | 'knows_skills'
  | 'has_room'
  | 'given_least'
  | 'next_in_turn'
  | 'knows_requester'
  | 'knows_organisation'
  | 'had_it'
  | 'speaks'
  | 'has_time'
  | 'on_site'
  // What speaks a little against it.
  | 'shift_ends'
  // Of tickets: what became of them meanwhile, why they will be late, who would be in time.
  | 'assigned_meanwhile'
  | 'nobody_on_shift'
  | 'overdue'
  | 'queue_before'
  | 'shift_too_short'
  | 'starts_later'
  | 'too_little_time'
  | 'would_be_early'
