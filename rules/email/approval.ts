// Whether a mail decides what its sender was asked to approve.
//
// Policy. The signed address names one question asked of one person; only a mail of that very person decides it. A From
// line is easily forged and a yes may cost money: so whoever is of the team needs a sender that nothing speaks against,
// and nobody decides whose domain disowns the mail. What a machine wrote decides nothing. All these wait beside the
// ticket until somebody of the team looks. A clear yes or no decides (rules/approvals/answer.ts); other words, or words
// that come too late, are kept on the ticket as a note.
// Example: Mira answers "Approved" to the mail that asked her → approved, because "its sender was asked to decide it".
import { type Answer, readAnswer } from '../approvals/answer.ts'
import type { SenderResult } from './verdict.ts'

/** A question whose signed address was used. */
export interface AskedVote {
  approvalId: string
  name: string
  ticketId: string
  number: number
  personId: string
  isWaiting: boolean
}

export interface ApprovalAnswerFacts {
  sender: { id: string; address: string; isTeam: boolean } | null
  verdict: SenderResult
  fromMachine: boolean
  /** What was newly written. */
  words: string
  asked: readonly AskedVote[]
}

export type ApprovalJudgement =
  | {
      do: 'answer'
      approvalId: string
      name: string
      ticketId: string
      number: number
      personId: string
      answer: Answer
      because: string
    }
  | { do: 'hold'; ticketId: string; number: number; because: string }

/** null: nothing in it points to a question of approval. */
export const judgeApprovalAnswer = (facts: ApprovalAnswerFacts): ApprovalJudgement | null => {
  const { sender } = facts
  const vote = facts.asked.find((v) => v.personId === sender?.id) ?? facts.asked[0]
  if (!vote) return null
  const { ticketId, number, approvalId, name, personId } = vote
  const words = `it answers an approval of ticket ${number}`
  const why = standsAgainst(facts, vote)
  if (why !== null) return { do: 'hold', ticketId, number, because: `${words}, but ${why}` }
  const answer = vote.isWaiting ? readAnswer(facts.words) : null
  const then = answer
    ? `and its sender, who was asked, ${answer.decision === 'approve' ? 'approves' : 'declines'}`
    : vote.isWaiting
      ? 'and says neither yes nor no clearly, so it is a note'
      : 'which is decided already, so it is a note'
  return {
    do: 'answer',
    approvalId,
    name,
    ticketId,
    number,
    personId,
    answer,
    because: `${words} ${then}`,
  }
}

const standsAgainst = (
  { sender, verdict, fromMachine }: ApprovalAnswerFacts,
  vote: AskedVote,
): string | null => {
  if (verdict === 'failed') return 'the domain of its sender says that it is false'
  if (sender?.id !== vote.personId) return 'its sender is not who was asked'
  if (sender.isTeam && verdict === 'unverified')
    return `nothing proves that ${sender.address} of the team wrote it`
  return fromMachine ? 'a machine wrote it' : null
}
