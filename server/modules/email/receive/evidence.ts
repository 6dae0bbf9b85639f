// What in a mail points to tickets: signed addresses, Message-IDs, a number in the subject.
import type { Verdict } from '../../../../contract/email/verdict.ts'
import { readReplyAddress } from '../../../../rules/email/addresses.ts'
import type { Judgement } from '../../../../rules/email/automatic.ts'
import { numberInSubject } from '../../../../rules/email/subject.ts'
import type { ThreadFacts } from '../../../../rules/email/thread.ts'
import type { ParsedMail } from '../parse/parsed.ts'
import { recipientsOf, referencesOf } from './addresses.ts'
import type { Incoming, Sender } from './incoming.ts'
import type { World } from './world.ts'

export const threadFacts = (
  incoming: Incoming,
  mail: ParsedMail,
  { sender, verdict, origin }: { sender: Sender | null; verdict: Verdict; origin: Judgement },
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
      ? [
          ...candidate.people,
          // Whoever got a blind copy was sent an address of their own, too.
          ...(sender ? [{ id: person?.id ?? '', email: sender.address }] : []),
        ]
      : []
    const issued = people.find((p) => candidate && world.isSigned(candidate.ticketId, p.email, reply.mac))
    if (candidate && issued) signed.push({ candidate, issuedToId: issued.id, issuedTo: issued.email })
    else forged += 1
  }
  const named = numberInSubject(mail.subject)
  return {
    sender: person ? { id: person.id, address: person.email, isTeam: person.isTeam } : null,
    verdict: verdict.result,
    fromMachine: origin.origin === 'machine',
    vouched: incoming.imported,
    signed,
    forged,
    referred: [...new Set(referencesOf(incoming).flatMap((id) => world.ticketOfMail.get(id) ?? []))].flatMap(
      (id) => world.ticketById.get(id) ?? [],
    ),
    inSubject: named === null ? null : (world.ticketByNumber.get(named) ?? null),
    reopenDays: world.settings.reopenDays,
    now: world.now,
  }
}
