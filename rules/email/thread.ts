// Which ticket a mail belongs to, and whether its sender may join it.
//
// Policy. Three kinds of evidence name a ticket, strongest first:
//   1. the signed reply address among the recipients (we sent it to somebody about that ticket);
//   2. References and In-Reply-To that name mails we sent or received for a ticket, nearest first;
//   3. `[#42]` in the subject, believed only from somebody who is on ticket 42 already.
// Evidence names the thread, never the person. Joining is for people on the ticket:
//   - its requester and its followers join with every kind of evidence;
//   - a member of the team joins only with a signed address issued to that very person: a From line is easily
//     forged and a technician's word goes out in the desk's name. Without it the mail opens a ticket of its own,
//     with the technician as requester, so nothing is lost and nobody is impersonated;
//   - a stranger never joins, not even with a valid signed address (it may have been forwarded or leaked): the
//     mail opens a ticket of its own, and its reason names the thread it pointed to, for the team to decide.
// A machine's mail (origin `machine`) joins like anybody's but cannot wake a ticket that is solved or closed: then
// it opens a ticket of its own.
//
// Example: Jane answers our mail on ticket 42 from jane@northwind.example → joins, because "the reply address of
// ticket 42, issued to jane@northwind.example, was used by its requester".

export interface Candidate {
  ticketId: string
  number: number
  isOpen: boolean
  requesterId: string
  followerIds: readonly string[]
}

export interface ThreadFacts {
  /** A person we know by the address of From; null for a stranger. */
  sender: { id: string; address: string; isTeam: boolean } | null
  fromMachine: boolean
  /** Signed addresses among the recipients whose mac is right, with the person they were issued to. */
  signed: readonly { candidate: Candidate; issuedToId: string; issuedTo: string }[]
  /** How many addresses had the form but a wrong mac. */
  forged: number
  /** Tickets named by In-Reply-To and References, nearest first. */
  referred: readonly Candidate[]
  /** The ticket whose number stands in the subject. */
  inSubject: Candidate | null
}

export type ThreadJudgement =
  | { join: true; ticketId: string; number: number; side: 'requester' | 'team'; because: string }
  | { join: false; because: string; near: number | null }

export const judgeThread = (facts: ThreadFacts): ThreadJudgement => {
  let near: { number: number; why: string } | null = null
  for (const one of evidence(facts)) {
    const standing = standingOn(one.candidate, facts, one.issuedToId)
    if (standing.may && facts.fromMachine && !one.candidate.isOpen) {
      near ??= {
        number: one.candidate.number,
        why: `a machine wrote it and ticket ${one.candidate.number} is finished, which machines cannot wake`,
      }
      continue
    }
    if (standing.may)
      return {
        join: true,
        ticketId: one.candidate.ticketId,
        number: one.candidate.number,
        side: standing.side,
        because: `${one.words} and the sender is ${standing.who}`,
      }
    near ??= {
      number: one.candidate.number,
      why: `it points to ticket ${one.candidate.number} (${one.words}), but ${standing.why}`,
    }
  }
  if (near) return { join: false, near: near.number, because: near.why }
  if (facts.forged > 0)
    return { join: false, near: null, because: 'it carries a reply address that we did not sign' }
  return { join: false, near: null, because: 'it points to no ticket of ours' }
}

interface Evidence {
  candidate: Candidate
  words: string
  /** Only a signed address was issued to somebody. */
  issuedToId: string | null
}

const evidence = (facts: ThreadFacts): readonly Evidence[] => [
  ...facts.signed.map((s) => ({
    candidate: s.candidate,
    words: `the reply address of ticket ${s.candidate.number} issued to ${s.issuedTo} was used`,
    issuedToId: s.issuedToId,
  })),
  ...facts.referred.map((candidate) => ({
    candidate,
    words: `it answers a mail of ticket ${candidate.number}`,
    issuedToId: null,
  })),
  ...(facts.inSubject && facts.sender && isOn(facts.inSubject, facts.sender.id)
    ? [
        {
          candidate: facts.inSubject,
          words: `its subject names ticket ${facts.inSubject.number}`,
          issuedToId: null,
        },
      ]
    : []),
]

type Standing = { may: true; side: 'requester' | 'team'; who: string } | { may: false; why: string }

const standingOn = (ticket: Candidate, { sender }: ThreadFacts, issuedToId: string | null): Standing => {
  if (!sender) return { may: false, why: 'the sender is not on that ticket' }
  if (ticket.requesterId === sender.id) return { may: true, side: 'requester', who: 'its requester' }
  if (sender.isTeam) {
    if (issuedToId === sender.id) return { may: true, side: 'team', who: 'the team member it was issued to' }
    return { may: false, why: `nothing proves that ${sender.address} of the team wrote it` }
  }
  if (ticket.followerIds.includes(sender.id))
    return { may: true, side: 'requester', who: 'one of its followers' }
  return { may: false, why: `${sender.address} is not on that ticket` }
}

const isOn = (ticket: Candidate, personId: string): boolean =>
  ticket.requesterId === personId || ticket.followerIds.includes(personId)
