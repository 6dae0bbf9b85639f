// Carries decisions out inside the batch's transaction: messages, held mails, reports, or only rows of the ledger.
import { system } from '../../../../rules/actor.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { findOrCreateRequesters } from '../../people/index.ts'
import { addMessageIn, holdMailIn } from '../../tickets/index.ts'
import { answerApproval } from '../approval/answer.ts'
import { joinSideIn } from '../side/join.ts'
import type { Answering, Decision, Joining, JoiningSide, Opening } from './decision.ts'
import type { Incoming } from './incoming.ts'
import type { Outcome } from './ledger-row.ts'
import { reportByAddress, reportOn } from './report.ts'
import { keptMail, visibleOf } from './words.ts'

export type Done = Outcome & { number: number | null }

/** Everything but opening a ticket. `stillHeld`: the ticket beside which a mail judged again waits already. */
export const act = async (
  desk: Desk,
  tx: Tx,
  incoming: Incoming,
  decision: Exclude<Decision, Opening>,
  stillHeld: string | null,
): Promise<Done> => {
  const { because, verdict } = decision
  switch (decision.do) {
    case 'join':
      return { ...(await join(desk, tx, incoming, decision)), verdict }
    case 'join-side':
      return { ...(await joinSide(desk, tx, incoming, decision)), verdict }
    case 'answer':
      return { ...(await answerApproval(desk, tx, incoming, decision, wordsOf(incoming, decision))), verdict }
    case 'hold': {
      const { ticketId, number } = decision
      // Judged again and held where it was held: it never stopped waiting.
      if (ticketId && stillHeld !== ticketId)
        await holdMailIn(desk, tx, incoming.workspaceId, {
          actor: system('mail'),
          ticketId,
          mailId: incoming.id,
          because: `A mail came; ${because}.`,
        })
      return { fate: 'held', because, verdict, number, ...(ticketId ? { ticketId } : {}) }
    }
    case 'report':
      return { ...(await reportOn(desk, tx, incoming, decision)), verdict }
    case 'report-by-address':
      return { ...(await reportByAddress(desk, tx, incoming, decision)), verdict }
    case 'duplicate': {
      const { ticketId, number, of } = decision
      return { fate: 'duplicate', because, number, duplicateOf: of, ...(ticketId ? { ticketId } : {}) }
    }
    case 'ignore': {
      const { ticketId, number } = decision
      return { fate: 'ignored', because, verdict, number, ...(ticketId ? { ticketId } : {}) }
    }
    case 'bin':
      return { fate: 'binned', because, verdict, number: null }
    case 'fail':
      return { fate: 'failed', because, verdict, number: null }
  }
}

const join = async (desk: Desk, tx: Tx, incoming: Incoming, decision: Joining): Promise<Done> => {
  const { because, participants, language, sender } = decision
  const { workspaceId } = incoming
  const people = await findOrCreateRequesters(
    tx,
    workspaceId,
    [...participants, ...(decision.authorId ? [] : [sender])].map(({ address, name }) => ({
      email: address,
      name: name || undefined,
      language,
    })),
    desk.clock.now(),
    system('mail'),
  )
  const made = await addMessageIn(desk, tx, workspaceId, {
    actor: system('mail'),
    ticket: { id: decision.ticketId },
    kind: 'reply',
    side: decision.side,
    authorId: decision.authorId ?? people.get(sender.address)?.id ?? '',
    participantIds: [...people.values()].map((p) => p.id),
    ...wordsOf(incoming, decision),
    because: `A mail came; ${because}.`,
  })
  return { fate: 'joined', because, ticketId: made.ticketId, messageId: made.messageId, number: made.number }
}

const joinSide = async (desk: Desk, tx: Tx, incoming: Incoming, decision: JoiningSide): Promise<Done> => {
  const { because, ticketId, conversationId, sender } = decision
  const made = await joinSideIn(desk, tx, incoming.workspaceId, {
    ticketId,
    conversationId,
    sender,
    ...wordsOf(incoming, decision),
    because: `A mail came; ${because}.`,
  })
  return { fate: 'joined', because, ticketId, messageId: made.messageId, number: made.number }
}

/** What goes into the message. */
export const wordsOf = (
  incoming: Incoming,
  { mail, verdict, automatic }: Opening | Joining | JoiningSide | Answering,
) => ({
  text: mail.text,
  visibleText: visibleOf(incoming),
  html: mail.html,
  attachments: incoming.attachments.map((a) => ({ ...a })),
  mail: keptMail(mail, verdict, automatic, incoming.signature),
})
