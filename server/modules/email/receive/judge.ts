// What shall become of one mail, decided by rules/email on what was loaded. Nothing is written here.
//
// Order: known already → unreadable → nobody's → automatic answers and reports → its thread → a ticket of its own.
import { judgeAcknowledgement } from '../../../../rules/email/acknowledge.ts'
import { readReplyAddress } from '../../../../rules/email/addresses.ts'
import { type Judgement, judgeOrigin } from '../../../../rules/email/automatic.ts'
import { numberInSubject } from '../../../../rules/email/subject.ts'
import { judgeThread, type ThreadFacts } from '../../../../rules/email/thread.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import type { Known } from '../store/ledger.ts'
import { type Incoming, type Sender, senderOf } from './incoming.ts'
import { type Heard, isHeld } from './once.ts'
import { recipientsOf, referencesOf, type World } from './world.ts'

interface Common {
  because: string
  /** Ledger rows whose key this mail takes over. */
  releases?: readonly string[]
}

export type Decision = Common &
  (
    | {
        do: 'open'
        mail: ParsedMail
        sender: Sender
        acknowledge: boolean
        teamId: string | null
        noSubject: string
      }
    | {
        do: 'join'
        mail: ParsedMail
        ticketId: string
        authorId: string
        authorName: string
        side: 'requester' | 'team'
      }
    | { do: 'duplicate'; ticketId: string | null; number: number | null }
    | { do: 'ignore'; ticketId: string | null; number: number | null }
    | { do: 'fail' }
  )

export const judge = (incoming: Incoming, world: World, heard: Heard, now: Temporal.Instant): Decision => {
  const known = world.known.get(`${incoming.mailboxId} ${incoming.duplicateKey}`)
  if (known && known.id !== incoming.id && !isGone(incoming, known, heard, now))
    return {
      do: 'duplicate',
      because: 'this mail was received before',
      ticketId: known.ticketId,
      number: known.number,
    }
  return { ...judgeNew(incoming, world), ...(known ? { releases: [known.id] } : {}) }
}

/** A bare mail's twin that no longer counts: its sender heard us, or it is long ago. */
const isGone = (incoming: Incoming, known: Known, heard: Heard, now: Temporal.Instant): boolean =>
  incoming.isBare && (heard.has(known.id) || !isHeld(known.at, now))

const judgeNew = (incoming: Incoming, world: World): Decision => {
  const { mail } = incoming
  if (!mail) return { do: 'fail', because: incoming.problem }
  const sender = senderOf(incoming)
  const origin = judgeOrigin({
    returnPath: incoming.envelope.from,
    from: sender?.address ?? (mail.headers.get('from')?.[0] ?? '').replace(/^.*</, '').toLowerCase(),
    subject: mail.subject,
    headers: mail.headers,
    own: sender !== null && world.ownAddresses.has(sender.address),
  })
  const facts = threadFacts(incoming, mail, sender, origin, world)
  if (origin.origin === 'own' || origin.origin === 'report' || origin.origin === 'answer')
    return ignored(origin, facts)
  if (!sender) return { do: 'fail', because: 'it names no sender' }
  const thread = judgeThread(facts)
  if (thread.join && facts.sender)
    return {
      do: 'join',
      mail,
      ticketId: thread.ticketId,
      side: thread.side,
      authorId: facts.sender.id,
      authorName: sender.name,
      because: thread.because,
    }
  const telling = judgeAcknowledgement({
    wanted: world.settings.acknowledge,
    origin: origin.origin,
    headers: mail.headers,
    sender: sender.address,
    recently: world.told.has(sender.address) ? 1 : 0,
  })
  return {
    do: 'open',
    mail,
    sender,
    acknowledge: telling.send,
    teamId: world.mailboxes.get(incoming.mailboxId)?.teamId ?? null,
    noSubject: world.settings.language === 'de' ? '(kein Betreff)' : '(no subject)',
    because: `${thread.because}; ${telling.send ? 'acknowledged' : 'not acknowledged'} because ${telling.because}`,
  }
}

/** Kept in the ledger beside the ticket it is about, when that can be told. */
const ignored = (origin: Judgement, facts: ThreadFacts): Decision => {
  const about = facts.signed[0]?.candidate ?? facts.referred[0] ?? null
  return {
    do: 'ignore',
    because: `${origin.because}${about ? `; it is about ticket ${about.number}` : ''}`,
    ticketId: about?.ticketId ?? null,
    number: about?.number ?? null,
  }
}

const threadFacts = (
  incoming: Incoming,
  mail: ParsedMail,
  sender: Sender | null,
  origin: Judgement,
  world: World,
): ThreadFacts => {
  const person = sender ? world.senders.get(sender.address) : undefined
  const signed: ThreadFacts['signed'][number][] = []
  let forged = 0
  for (const address of recipientsOf(incoming)) {
    const reply = readReplyAddress(address)
    if (!reply) continue
    const candidate = world.ticketByNumber.get(reply.number)
    const people = candidate
      ? [...candidate.people, ...(person ? [{ id: person.id, email: person.email }] : [])]
      : []
    const issued = people.find((p) => candidate && world.isSigned(candidate.ticketId, p.email, reply.mac))
    if (candidate && issued) signed.push({ candidate, issuedToId: issued.id, issuedTo: issued.email })
    else forged += 1
  }
  const named = numberInSubject(mail.subject)
  return {
    sender: person ? { id: person.id, address: person.email, isTeam: person.isTeam } : null,
    fromMachine: origin.origin === 'machine',
    signed,
    forged,
    referred: [...new Set(referencesOf(incoming).flatMap((id) => world.ticketOfMail.get(id) ?? []))].flatMap(
      (id) => world.ticketById.get(id) ?? [],
    ),
    inSubject: named === null ? null : (world.ticketByNumber.get(named) ?? null),
  }
}
