// Whom a reply goes to, in which role and why.
//
// Policy. Left to itself a reply goes to the requester (To) and to those who take part already (Cc): people copied in,
// and followers who are requesters; the team reads in the workspace. The writer gets none,
// nor does anybody in copy who was disabled. Nobody is ever added by the desk itself: not an
// address out of a quotation, not a Cc of a mail that was held. Whoever writes may choose otherwise, address by
// address; then only what was chosen counts. None of the desk's own addresses is ever written to. Every address gets
// one mail: To counts before Cc, Cc before Bcc. At least one stands in To or Cc, since a mail to hidden people only
// looks like junk. An address that bounced for good gets a failed delivery at once, so that it is seen.
//
// Somebody new in To or Cc takes part from then on; somebody in Bcc does not, and is named nowhere.
//
// Example: Jane asked, Rafael was copied in by her. The reply goes to Jane (To, "asked for it") and Rafael (Cc,
// "is copied in").
import { type Fault, type Refusal, refuse } from '../refusal.ts'
import { normaliseAddress, routeCandidates } from './addresses.ts'

export const recipientRoles = ['to', 'cc', 'bcc'] as const
export type RecipientRole = (typeof recipientRoles)[number]

export interface KnownPerson {
  id: string
  name: string
  address: string
  isTeam: boolean
  /** Whoever was disabled is copied in no longer. */
  isActive: boolean
  organisationId: string | null
}

export interface RecipientFacts {
  requester: KnownPerson
  /** Mail domains of the requester's organisation. */
  domains: readonly string[]
  participants: readonly KnownPerson[]
  followers: readonly KnownPerson[]
  /** Others that the writer named and the workspace knows. */
  others: readonly KnownPerson[]
  /** Addresses and aliases of the workspace's mailboxes. */
  ownAddresses: ReadonlySet<string>
  /** Why nothing is sent there any more, by address. */
  suppressed: ReadonlyMap<string, string>
}

export interface JudgedRecipient {
  /** null: an address nobody here is known by. */
  personId: string | null
  address: string
  name: string
  role: RecipientRole
  because: string
  isNew: boolean
  isOutsider: boolean
  suppressed: string | null
}

export interface WantedRecipients {
  to: readonly string[]
  cc: readonly string[]
  bcc: readonly string[]
}

/** Whom a reply goes to when its writer names nobody. */
export const judgeRecipients = (facts: RecipientFacts, writerId?: string): readonly JudgedRecipient[] => {
  const copied = [...facts.participants, ...facts.followers.filter((f) => !f.isTeam)].filter(
    (p) => p.isActive && p.id !== writerId,
  )
  const seen = new Set<string>()
  const list: JudgedRecipient[] = []
  for (const [person, role] of [
    [facts.requester, 'to'] as const,
    ...copied.map((person) => [person, 'cc'] as const),
  ]) {
    if (seen.has(person.address) || isOwnAddress(person.address, facts.ownAddresses)) continue
    seen.add(person.address)
    list.push(judgeAddress(person.address, role, facts))
  }
  // A requester that is a mailbox of ours leaves those who are copied in: the first of them is written to.
  const [first, ...rest] = list
  return first && first.role !== 'to' ? [{ ...first, role: 'to' }, ...rest] : list
}

/** Whom it goes to when the writer named them; a refusal says which of them cannot be written to. */
export const planRecipients = (
  wanted: WantedRecipients,
  facts: RecipientFacts,
  field = 'body.recipients',
): readonly JudgedRecipient[] | Refusal => {
  const seen = new Set<string>()
  const faults: Fault[] = []
  const list: JudgedRecipient[] = []
  for (const role of recipientRoles)
    for (const given of wanted[role]) {
      const address = normaliseAddress(given)
      const fault = faultOf(given, address, facts)
      if (fault) faults.push({ field: `${field}.${role}`, message: fault })
      else if (address && !seen.has(address)) {
        seen.add(address)
        list.push(judgeAddress(address, role, facts))
      }
    }
  if (faults.length > 0) return refuse('invalid', 'Some recipients cannot be written to.', { faults })
  if (!list.some((r) => r.role !== 'bcc'))
    return refuse('invalid', 'A reply needs somebody in To or Cc.', {
      faults: [{ field: `${field}.to`, message: 'must name at least one address' }],
    })
  return list
}

/** What is known of one address. */
export const judgeAddress = (
  address: string,
  role: RecipientRole,
  facts: RecipientFacts,
): JudgedRecipient => {
  const on = standing(address, facts)
  const person = on?.person ?? facts.others.find((o) => o.address === address) ?? null
  return {
    personId: person?.id ?? null,
    address,
    name: person?.name ?? '',
    role,
    because: on?.because ?? (person ? strangerWords(person) : 'is new here and was not on this ticket'),
    isNew: on === null,
    isOutsider: isOutsider(address, person, facts),
    suppressed: facts.suppressed.get(address) ?? null,
  }
}

export const isOwnAddress = (address: string, own: ReadonlySet<string>): boolean =>
  routeCandidates(address).some((candidate) => own.has(candidate))

const faultOf = (given: string, address: string | null, facts: RecipientFacts): string | null => {
  if (!address) return `${JSON.stringify(given)} is not an address`
  if (isOwnAddress(address, facts.ownAddresses)) return `${address} is an address of this desk`
  return null
}

const standing = (
  address: string,
  { requester, participants, followers }: RecipientFacts,
): { person: KnownPerson; because: string } | null => {
  if (requester.address === address) return { person: requester, because: 'asked for it' }
  const copied = participants.find((p) => p.address === address)
  if (copied) return { person: copied, because: 'is copied in' }
  const follower = followers.find((f) => f.address === address)
  return follower ? { person: follower, because: 'follows this ticket' } : null
}

const isOutsider = (address: string, person: KnownPerson | null, facts: RecipientFacts): boolean => {
  const { requester, domains } = facts
  if (person?.isTeam || address === requester.address) return false
  if (person?.organisationId) return person.organisationId !== requester.organisationId
  return !domains.includes(domainOf(address))
}

const strangerWords = (person: KnownPerson): string =>
  person.isTeam ? 'is of the team and was not on this ticket' : 'is known here, but was not on this ticket'

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)
