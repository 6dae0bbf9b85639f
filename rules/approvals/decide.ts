// What somebody's yes or no makes of an approval.
//
// Policy.
// - Only who is asked now decides, once; a decision stands.
// - A step is approved as soon as enough agree, and declined as soon as enough no longer can. Then whoever has not
//   decided is not waited for.
// - Steps follow each other. A declined step ends everything; the last approved one approves.
// - Whoever is asked may pass it on, once each, to somebody who is not asked in this step and did not ask for it.
// Example: "any of Ana, Ben": Ana declines → still waiting for Ben. "All": Ana declines → declined.
import { type Refusal, refuse } from '../refusal.ts'
import { type Approval, openVoteOf, type Vote, type VoteWay, votesOf } from './approval.ts'
import { asking } from './resolve.ts'

export interface Decision {
  personId: string
  decision: 'approve' | 'decline'
  comment: string
  way: VoteWay
  /** ISO. */
  at: string
}

export const decide = (approval: Approval, d: Decision): Approval | Refusal => {
  const vote = openVoteOf(approval, d.personId)
  if (!vote) return notAsked(approval, d.personId)
  const said: Vote = {
    ...vote,
    state: d.decision === 'approve' ? 'approved' : 'declined',
    comment: d.comment,
    way: d.way,
    decidedAt: d.at,
  }
  return settle({ ...approval, votes: approval.votes.map((v) => (v === vote ? said : v)) }, d.at)
}

export interface Delegation {
  personId: string
  toId: string
  comment: string
  at: string
}

/** `requesterId`: who asks for what is to be approved. */
export const delegate = (approval: Approval, d: Delegation, requesterId: string): Approval | Refusal => {
  const vote = openVoteOf(approval, d.personId)
  if (!vote) return notAsked(approval, d.personId)
  if (d.toId === requesterId)
    return refuse('not_possible', 'Whoever asks for it cannot be the one who approves it.')
  if (votesOf(approval, approval.step).some((v) => v.personId === d.toId))
    return refuse('not_possible', 'They are asked already; choose somebody else.')
  const passed: Vote = { ...vote, state: 'delegated', comment: d.comment, decidedAt: d.at }
  const taken: Vote = { ...vote, personId: d.toId, insteadOfId: d.personId, askedAt: d.at }
  return { ...approval, votes: [...approval.votes.map((v) => (v === vote ? passed : v)), taken] }
}

/** It is not asked any more. */
export const cancel = (approval: Approval): Approval | Refusal =>
  approval.state === 'waiting'
    ? { ...approval, state: 'cancelled', votes: skipped(approval.votes) }
    : refuse('not_possible', 'It is decided already.')

/** Goes on where a step is settled. */
const settle = (approval: Approval, at: string): Approval => {
  const { steps, step } = approval
  const outcome = outcomeOf(approval, step)
  if (outcome === 'waiting') return approval
  const votes = skipped(approval.votes)
  if (outcome === 'declined' || step === steps.length - 1) return { ...approval, state: outcome, votes }
  return { ...approval, step: step + 1, votes: [...votes, ...asking(steps, step + 1, at)] }
}

export const outcomeOf = (
  approval: Pick<Approval, 'steps' | 'votes'>,
  step: number,
): 'waiting' | 'approved' | 'declined' => {
  const needed = approval.steps[step]?.needed ?? 1
  const votes = votesOf(approval, step)
  const agreed = votes.filter((v) => v.state === 'approved').length
  if (agreed >= needed) return 'approved'
  return agreed + votes.filter((v) => v.state === 'waiting').length < needed ? 'declined' : 'waiting'
}

const skipped = (votes: readonly Vote[]): Vote[] =>
  votes.map((v) => (v.state === 'waiting' ? { ...v, state: 'skipped' } : v))

const notAsked = (approval: Approval, personId: string): Refusal => {
  const own = approval.votes.findLast((v) => v.personId === personId)
  if (!own) return refuse('not_allowed', 'You are not asked to decide this.')
  const why = {
    approved: 'You approved it already.',
    declined: 'You declined it already.',
    delegated: 'You passed it on; somebody else decides.',
    skipped: 'It is decided already; your answer is not needed any more.',
    waiting: 'It is decided already.',
  }[own.state]
  return refuse('not_possible', why, { data: { state: approval.state } })
}
