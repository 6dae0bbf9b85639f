// Whether a mail belongs to a side conversation, and whether its sender may write in it.
//
// Policy. Asked before the ticket's own thread. Two kinds of evidence name a side conversation: its signed address
// among the recipients, and References or In-Reply-To that name a mail sent or received in it. Writing in it is for
// the addresses it was begun with, To or Cc. Everybody else is held beside the ticket, even with a valid signed
// address (a vendor may have forwarded it), and so are a sender whose own domain disowns the mail and a colleague
// without the signed address issued to that very person. The requester who got hold of a mail of it is held too:
// nothing of theirs ever appears among words they may not read. Beside a closed ticket nobody waits.
//
// Example: Ana asked orders@acme.example about a scanner. A mail from there answers hers → it joins that side
// conversation, because "it answers a mail of a side conversation of ticket 42 and its sender is in it".
import type { SenderResult } from './verdict.ts'

export interface SideCandidate {
  conversationId: string
  ticketId: string
  number: number
  isClosed: boolean
  /** Whom it was begun with, lower case. */
  addresses: readonly string[]
}

export interface SideFacts {
  /** Address of From, lower case; '' without. */
  sender: string
  /** The address is one of the team's. */
  isTeam: boolean
  verdict: SenderResult
  /** Whose signed address was used, with the address it was issued to. */
  signed: readonly { candidate: SideCandidate; issuedTo: string }[]
  /** Conversations named by In-Reply-To and References, nearest first. */
  referred: readonly SideCandidate[]
}

export type SideJudgement =
  | { do: 'join'; conversationId: string; ticketId: string; number: number; because: string }
  | { do: 'hold'; ticketId: string; number: number; because: string }

/** null: nothing in it points to a side conversation. */
export const judgeSide = (facts: SideFacts): SideJudgement | null => {
  const evidence = [
    ...facts.signed.map((s) => ({
      candidate: s.candidate,
      issuedTo: s.issuedTo,
      words: `the address of a side conversation of ticket ${s.candidate.number} issued to ${s.issuedTo} was used`,
    })),
    ...facts.referred.map((candidate) => ({
      candidate,
      issuedTo: null,
      words: `it answers a mail of a side conversation of ticket ${candidate.number}`,
    })),
  ]
  const [first] = evidence
  if (!first) return null
  const own = evidence.find(
    (e) => e.candidate.addresses.includes(facts.sender) && (!facts.isTeam || e.issuedTo === facts.sender),
  )
  if (!own && first.candidate.isClosed) return null
  const { candidate, words } = own ?? first
  const { ticketId, number, conversationId } = candidate
  if (!own)
    return {
      do: 'hold',
      ticketId,
      number,
      because: facts.isTeam
        ? `${words}, but nothing proves that ${facts.sender} of the team wrote it`
        : `${words}, but its sender is not in it`,
    }
  if (facts.verdict === 'failed')
    return { do: 'hold', ticketId, number, because: `${words}, but the sender’s own domain disowns the mail` }
  return { do: 'join', conversationId, ticketId, number, because: `${words} and its sender is in it` }
}
