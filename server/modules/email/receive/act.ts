// Carries decisions out inside the batch's transaction: new tickets, messages, or only rows of the ledger.
import { system } from '../../../../rules/actor.ts'
import { visiblePart } from '../../../../rules/email/visible.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { addMessageIn, type OpenTicket, openTicketsIn } from '../../tickets/index.ts'
import { claimTellings } from '../store/told.ts'
import type { Incoming } from './incoming.ts'
import type { Decision } from './judge.ts'
import type { Outcome } from './ledger-row.ts'

type Done = Outcome & { number: number | null }

/** All tickets that a batch opens, by their place in it. */
export const openAll = async (
  desk: Desk,
  tx: Tx,
  workspaceId: string,
  batch: readonly Incoming[],
  decisions: readonly Decision[],
  numbers: readonly number[],
): Promise<Map<number, Done>> => {
  const wishes = decisions.flatMap((d) => (d.do === 'open' && d.acknowledge ? [d.sender.address] : []))
  const told = await claimTellings(tx, workspaceId, wishes, desk.clock.now())
  const places: number[] = []
  const openings: { number: number; input: OpenTicket }[] = []
  for (const [i, decision] of decisions.entries()) {
    if (decision.do !== 'open') continue
    places.push(i)
    openings.push({
      number: numbers[i] as number,
      input: opening(
        batch[i] as Incoming,
        decision,
        decision.acknowledge && told.delete(decision.sender.address),
      ),
    })
  }
  const opened = await openTicketsIn(desk, tx, workspaceId, openings)
  return new Map(
    opened.map(({ ticketId, messageId, number }, n) => {
      const place = places[n] as number
      const because = decisions[place]?.because ?? ''
      return [place, { fate: 'opened', because, ticketId, messageId, number }]
    }),
  )
}

/** `acknowledge`: this is the one of the sender's mails that is answered. */
const opening = (incoming: Incoming, decision: Opening, acknowledge: boolean): OpenTicket => {
  const { mail, sender, because } = decision
  return {
    actor: system('mail'),
    requester: { email: sender.address, ...(sender.name ? { name: sender.name } : {}) },
    subject: mail.subject === '' ? decision.noSubject : mail.subject,
    ...body(incoming, decision),
    channel: 'mail',
    mailboxId: incoming.mailboxId,
    teamId: decision.teamId,
    acknowledge,
    because: `A mail came, and ${because}.`,
  }
}

/** Everything but opening: a message, or only the ledger's row. */
export const act = async (desk: Desk, tx: Tx, incoming: Incoming, decision: Decision): Promise<Done> => {
  const { because } = decision
  switch (decision.do) {
    case 'join':
      return join(desk, tx, incoming, decision)
    case 'duplicate':
    case 'ignore': {
      const fate = decision.do === 'ignore' ? 'ignored' : 'duplicate'
      const { ticketId, number } = decision
      return { fate, because, number, ...(ticketId ? { ticketId } : {}) }
    }
    case 'fail':
      return { fate: 'failed', because, number: null }
    case 'open':
      throw new Error('tickets are opened together, before anything else of a batch')
  }
}

type Opening = Extract<Decision, { do: 'open' }>
type Joining = Extract<Decision, { do: 'join' }>

const join = async (
  desk: Desk,
  tx: Tx,
  incoming: Incoming,
  decision: Joining,
): Promise<Outcome & { number: number }> => {
  const { because } = decision
  const made = await addMessageIn(desk, tx, incoming.workspaceId, {
    actor: system('mail'),
    ticket: { id: decision.ticketId },
    kind: 'reply',
    side: decision.side,
    authorId: decision.authorId,
    ...body(incoming, decision),
    because: `A mail came; ${because}.`,
  })
  return { fate: 'joined', because, ticketId: made.ticketId, messageId: made.messageId, number: made.number }
}

const body = (incoming: Incoming, { mail }: Opening | Joining) => ({
  text: mail.text,
  visibleText: visiblePart(mail.text),
  html: mail.html,
  attachments: incoming.attachments.map((a) => ({ ...a })),
})
