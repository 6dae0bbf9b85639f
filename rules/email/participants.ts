// Whom a requester's mail copies in: everybody it names in To and Cc, for all to see, but us and the sender.
//
// Policy. Copied people get our answers and may answer; they cannot read what was before (they see no request pages).
// Nobody becomes a participant who was not named in the mail itself: blind copies stay blind. Addresses where nobody
// reads (noreply, mailer-daemon, lists' own programs) are left out. A mail that names more people than anybody would
// write to is a mass mailing or a trick; only the first of them are copied in.
// Example: To support@…, rafael@…; Cc ana@…, support+x@… → rafael and ana.

export interface Named {
  name: string
  address: string
}

const most = 20

export const judgeParticipants = (facts: {
  to: readonly Named[]
  cc: readonly Named[]
  sender: string
  /** Whether an address is one of this workspace's mailboxes. */
  isOwn: (address: string) => boolean
}): readonly Named[] => {
  const seen = new Set([facts.sender])
  return [...facts.to, ...facts.cc]
    .filter(({ address }) => {
      if (seen.has(address) || facts.isOwn(address) || unread.test(address)) return false
      seen.add(address)
      return true
    })
    .slice(0, most)
}

const unread =
  /^(?:(?:do[-_.]?)?no[-_.]?t?[-_.]?repl(?:y|ies)|mailer[-_.]?daemon|postmaster|bounces?|nobody|undisclosed[-_.]?recipients?)(?:[-+=_.].*)?@/
