// Opens the tickets of a batch together, and acknowledges those that are to be.
import { system } from '../../../../rules/actor.ts'
import { visiblePart } from '../../../../rules/email/visible.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { askMissingIn } from '../../intake/index.ts'
import { addMessageIn, type Opened, type OpenTicket, openTicketsIn } from '../../tickets/index.ts'
import { claimTellings } from '../store/told.ts'
import { type Done, wordsOf } from './act.ts'
import type { Decision, Opening } from './decision.ts'
import { breakStorm } from './flood.ts'
import type { Incoming } from './incoming.ts'

/** All tickets that a batch opens, by their place in it. */
export const openAll = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  batch: readonly Incoming[],
  decisions: readonly Decision[],
  numbers: readonly number[],
): Promise<Map<number, Done>> => {
  const places = [...decisions.entries()].flatMap(([place, decision]) =>
    decision.do === 'open' ? [{ place, decision, incoming: batch[place] as Incoming }] : [],
  )
  const told = await claimTellings(
    tx,
    workspaceId,
    places.flatMap(({ decision }) => (decision.acknowledge ? [decision.sender.address] : [])),
    desk.clock.now(),
  )
  const openings = places.map(({ place, decision, incoming }) => ({
    number: numbers[place] as number,
    // The one of the sender's mails that is answered.
    input: opening(desk, incoming, decision, decision.acknowledge && told.delete(decision.sender.address)),
  }))
  await breakStorm(
    desk,
    tx,
    workspaceId,
    openings.flatMap(({ input }) => (input.acknowledge && input.mailboxId ? [input.mailboxId] : [])),
  )
  const opened = await openTicketsIn(desk, tx, workspaceId, openings)
  await complete(desk, tx, workspaceId, openings, opened)
  return new Map(
    opened.map(({ ticketId, messageId, number }, n) => {
      const { place, decision } = places[n] as (typeof places)[number]
      const { because, verdict } = decision
      return [place, { fate: 'opened', because, verdict, ticketId, messageId, number }]
    }),
  )
}

/** Whoever is answered at all is also asked for what their mail left out. */
const complete = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  openings: readonly { input: OpenTicket }[],
  opened: readonly Opened[],
): Promise<void> => {
  for (const [n, { ticketId }] of opened.entries())
    if (openings[n]?.input.acknowledge) await askMissingIn(desk, tx, workspaceId, ticketId)
}

const opening = (desk: Desk, incoming: Incoming, decision: Opening, acknowledge: boolean): OpenTicket => {
  const { mail, sender, because, language, forwardedBy } = decision
  const subject = (forwardedBy && mail.forwarded?.subject) || mail.subject
  return {
    actor: system('mail'),
    requester: { email: sender.address, name: sender.name || undefined, language },
    participants: decision.participants.map(({ address, name }) => ({
      email: address,
      name: name || undefined,
      language,
    })),
    subject: subject === '' ? decision.noSubject : subject,
    ...wordsOf(incoming, decision),
    channel: 'mail',
    mailboxId: incoming.mailboxId,
    teamId: decision.teamId,
    acknowledge,
    because: `A mail came, and ${because}.`,
    ...(forwardedBy ? forwarded(desk, incoming, decision, forwardedBy) : {}),
  }
}

/** The first writer's words are the request; what the technician wrote above them is a note for the team. */
const forwarded = (
  desk: Desk,
  incoming: Incoming,
  { mail }: Opening,
  technicianId: string,
): Partial<OpenTicket> => {
  const inner = mail.forwarded
  if (!inner) return {}
  const { comment, text, nestedIndex } = inner
  return {
    followerIds: [technicianId],
    text,
    visibleText: visiblePart(text),
    html: nestedIndex === null ? null : (mail.nested[nestedIndex]?.html ?? null),
    ...(comment.trim() === ''
      ? {}
      : {
          also: async (tx, made) => {
            await addMessageIn(desk, tx, incoming.workspaceId, {
              actor: system('mail'),
              ticket: { id: made.ticketId },
              kind: 'note',
              side: 'team',
              authorId: technicianId,
              text: comment,
              because: 'Whoever forwarded the mail wrote it above.',
            })
          },
        }),
  }
}
