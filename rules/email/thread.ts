// Which ticket a mail belongs to, and whether its sender may join it.
//
// Policy. Three kinds of evidence name a ticket, strongest first:
//   1. the signed reply address among the recipients (we sent it to somebody about that ticket);
//   2. References and In-Reply-To that name mails we sent or received for a ticket, nearest first;
//   3. `[#42]` in the subject, believed only from somebody who is on ticket 42 already.
// Evidence names the thread, never the person. Joining is for people on the ticket:
//   - its requester, its followers and its participants (people who were copied in) join with every kind of evidence;
//   - a member of the team joins only with a signed address issued to that very person, and only where nothing says
//     that the sender is false: a From line is easily forged and a technician's word goes out in the desk's name;
//   - everybody else is held beside the ticket until somebody of the team lets them in: a stranger, even with a valid
//     signed address (it may have been forwarded or leaked); a technician without proof; a sender whose own domain
//     disowns the mail. Beside a closed ticket nobody waits: there the mail opens a ticket of its own.
// A machine's mail (origin `machine`) joins like anybody's but cannot wake a ticket that is solved or closed: then
// it opens a ticket of its own. So does an answer that comes too late (reopen.ts).
// A mail from an archive that an administrator brings in joins whatever it answers, as words of the requester's side:
// whoever brings it in vouches for it, nobody is told, and old threads stay together.
// Whoever joins may copy others in only with evidence that cannot be guessed, and only if nothing speaks against the
// sender: a forged answer must not lead our next one to its author's friends.
//
// Example: Jane answers our mail on ticket 42 from jane@northwind.example → joins, because "the reply address of
// ticket 42, issued to jane@northwind.example, was used by its requester".
import { isTooLate } from './reopen.ts'
import type { SenderResult } from './verdict.ts'

export interface Candidate {
  ticketId: string
  number: number
  isOpen: boolean
  isClosed: boolean
  /** When it was solved or closed; null while it is open. */
  finishedAt: string | null
  /** After how many days its team wakes a finished ticket no more; without, as the workspace does. */
  reopenDays?: number | null
  requesterId: string
  followerIds: readonly string[]
  participantIds: readonly string[]
}

export interface ThreadFacts {
  /** A person we know by the address of From; null for a stranger. */
  sender: { id: string; address: string; isTeam: boolean } | null
  verdict: SenderResult
  fromMachine: boolean
  /** From an archive that somebody of the team brings in. */
  vouched: boolean
  /** Signed addresses among the recipients whose mac is right, with the person they were issued to. */
  signed: readonly { candidate: Candidate; issuedToId: string; issuedTo: string }[]
  /** How many addresses had the form but a wrong mac. */
  forged: number
  /** Tickets named by In-Reply-To and References, nearest first. */
  referred: readonly Candidate[]
  /** The ticket whose number stands in the subject. */
  inSubject: Candidate | null
  /** After how many days a finished ticket is not woken any more; null: always. */
  reopenDays: number | null
  now: Temporal.Instant
}

export type ThreadJudgement =
  | {
      do: 'join'
      ticketId: string
      number: number
      side: 'requester' | 'team'
      mayCopy: boolean
      because: string
    }
  | { do: 'hold'; ticketId: string; number: number; because: string }
  /** `near`: the ticket it points to without joining it. */
  | { do: 'open'; near: number | null; because: string }

export const judgeThread = (facts: ThreadFacts): ThreadJudgement => {
  let near: Exclude<ThreadJudgement, { do: 'join' }> | null = null
  for (const one of evidence(facts)) {
    const judged = judgeOne(one, facts)
    if (judged.do === 'join') return judged
    near ??= judged
  }
  if (near) return near
  const because =
    facts.forged > 0 ? 'it carries a reply address that we did not sign' : 'it points to no ticket of ours'
  return { do: 'open', near: null, because }
}

const judgeOne = (
  { candidate, words, issuedToId, guessable }: Evidence,
  facts: ThreadFacts,
): ThreadJudgement => {
  const { ticketId, number } = candidate
  const standing = standingOn(candidate, facts, { issuedToId, guessable })
  if (!standing.may) {
    const because = `it points to ticket ${number} (${words}), but ${standing.why}`
    return candidate.isClosed
      ? { do: 'open', near: number, because }
      : { do: 'hold', ticketId, number, because }
  }
  if (facts.fromMachine && !candidate.isOpen && !facts.vouched)
    return {
      do: 'open',
      near: number,
      because: `a machine wrote it and ticket ${number} is finished, which machines cannot wake`,
    }
  const reopenDays = candidate.reopenDays ?? facts.reopenDays
  if (isTooLate(candidate.finishedAt, reopenDays, facts.now))
    return {
      do: 'open',
      near: number,
      because: `it follows ticket ${number}, which was finished more than ${reopenDays} days ago`,
    }
  return {
    do: 'join',
    ticketId,
    number,
    side: standing.side,
    mayCopy: !guessable && (facts.verdict === 'verified' || facts.verdict === 'unknown'),
    because: `${words} and the sender is ${standing.who}`,
  }
}

interface Evidence {
  candidate: Candidate
  words: string
  /** Only a signed address was issued to somebody. */
  issuedToId: string | null
  /** Ticket numbers are counted up; ids and signatures are not. */
  guessable: boolean
}

const evidence = (facts: ThreadFacts): readonly Evidence[] => [
  ...facts.signed.map((s) => ({
    candidate: s.candidate,
    words: `the reply address of ticket ${s.candidate.number} issued to ${s.issuedTo} was used`,
    issuedToId: s.issuedToId,
    guessable: false,
  })),
  ...facts.referred.map((candidate) => ({
    candidate,
    words: `it answers a mail of ticket ${candidate.number}`,
    issuedToId: null,
    guessable: false,
  })),
  ...(facts.inSubject && facts.sender && isOn(facts.inSubject, facts.sender.id)
    ? [
        {
          candidate: facts.inSubject,
          words: `its subject names ticket ${facts.inSubject.number}`,
          issuedToId: null,
          guessable: true,
        },
      ]
    : []),
]

type Standing = { may: true; side: 'requester' | 'team'; who: string } | { may: false; why: string }

const standingOn = (
  ticket: Candidate,
  { sender, verdict, vouched }: ThreadFacts,
  { issuedToId, guessable }: Pick<Evidence, 'issuedToId' | 'guessable'>,
): Standing => {
  if (vouched && !guessable)
    return { may: true, side: 'requester', who: 'in the archive it was brought in with' }
  if (verdict === 'failed') return { may: false, why: 'the domain of its sender says that it is false' }
  if (!sender) return { may: false, why: 'the sender is not on that ticket' }
  if (ticket.requesterId === sender.id) return { may: true, side: 'requester', who: 'its requester' }
  if (sender.isTeam) {
    if (verdict !== 'unverified' && issuedToId === sender.id)
      return { may: true, side: 'team', who: 'the team member it was issued to' }
    return { may: false, why: `nothing proves that ${sender.address} of the team wrote it` }
  }
  if (ticket.followerIds.includes(sender.id))
    return { may: true, side: 'requester', who: 'one of its followers' }
  if (ticket.participantIds.includes(sender.id))
    return { may: true, side: 'requester', who: 'one of those copied in' }
  return { may: false, why: `${sender.address} is not on that ticket` }
}

const isOn = (ticket: Candidate, personId: string): boolean =>
  ticket.requesterId === personId ||
  ticket.followerIds.includes(personId) ||
  ticket.participantIds.includes(personId)
