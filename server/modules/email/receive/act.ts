// Carries one decision out inside the batch's transaction: a new ticket, a message, or only the ledger's row.
import { system } from '../../../../rules/actor.ts'
import { visiblePart } from '../../../../rules/email/visible.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { addMessageIn, openTicketIn } from '../../tickets/index.ts'
import { claimTelling } from '../store/told.ts'
import type { Incoming } from './incoming.ts'
import type { Decision } from './judge.ts'
import type { Outcome } from './ledger-row.ts'

export const act = async (
  desk: Desk,
  tx: Tx,
  incoming: Incoming,
  decision: Decision,
  number: number,
): Promise<Outcome & { number: number | null }> => {
  const { because } = decision
  switch (decision.do) {
    case 'open':
      return open(desk, tx, incoming, decision, number)
    case 'join':
      return join(desk, tx, incoming, decision)
    case 'duplicate':
      return {
        fate: 'duplicate',
        because,
        number: decision.number,
        ...(decision.ticketId ? { ticketId: decision.ticketId } : {}),
      }
    case 'ignore':
      return {
        fate: 'ignored',
        because,
        number: decision.number,
        ...(decision.ticketId ? { ticketId: decision.ticketId } : {}),
      }
    case 'fail':
      return { fate: 'failed', because, number: null }
  }
}

type Opening = Extract<Decision, { do: 'open' }>
type Joining = Extract<Decision, { do: 'join' }>

const open = async (
  desk: Desk,
  tx: Tx,
  incoming: Incoming,
  decision: Opening,
  number: number,
): Promise<Outcome & { number: number }> => {
  const { mail, sender, because } = decision
  const acknowledge =
    decision.acknowledge && (await claimTelling(tx, incoming.workspaceId, sender.address, desk.clock.now()))
  const made = await openTicketIn(desk, tx, incoming.workspaceId, number, {
    actor: system('mail'),
    requester: { email: sender.address, ...(sender.name ? { name: sender.name } : {}) },
    subject: mail.subject === '' ? decision.noSubject : mail.subject,
    ...body(incoming, decision),
    channel: 'mail',
    mailboxId: incoming.mailboxId,
    teamId: decision.teamId,
    acknowledge,
    because: `A mail came, and ${because}.`,
  })
  return { fate: 'opened', because, ticketId: made.ticketId, messageId: made.messageId, number }
}

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
