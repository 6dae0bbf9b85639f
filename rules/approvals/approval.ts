// An approval at work: its steps with the people they ask, and what these said.
import type { ApprovalState } from '../ticket/events.ts'

/** `delegated`: somebody else decides instead. `skipped`: settled without them. */
export const voteStates = ['waiting', 'approved', 'declined', 'delegated', 'skipped'] as const
export type VoteState = (typeof voteStates)[number]

/** By which way somebody decided. */
export const voteWays = ['desk', 'portal', 'link', 'mail'] as const
export type VoteWay = (typeof voteWays)[number]

export interface Vote {
  step: number
  personId: string
  /** Whose deputy they are, or who passed it on to them. */
  insteadOfId: string | null
  state: VoteState
  comment: string
  way: VoteWay | null
  /** ISO. */
  askedAt: string
  decidedAt: string | null
}

/** A step as it was when the question was asked: whoever joins a team later is not asked. */
export interface Step {
  name: string
  /** So many of them have to agree. */
  needed: number
  remindHours: number | null
  people: readonly { personId: string; insteadOfId: string | null }[]
}

export interface Approval {
  state: ApprovalState
  /** Place of the step that waits, or that was the last. */
  step: number
  steps: readonly Step[]
  /** Of the steps so far. */
  votes: readonly Vote[]
}

export const votesOf = (approval: Pick<Approval, 'votes'>, step: number): readonly Vote[] =>
  approval.votes.filter((v) => v.step === step)

/** What somebody is asked now; null: nothing. */
export const openVoteOf = (approval: Approval, personId: string): Vote | null =>
  approval.state === 'waiting'
    ? (votesOf(approval, approval.step).find((v) => v.personId === personId && v.state === 'waiting') ?? null)
    : null
