// Carries out what an answered mail says to a question of approval.
import { system } from '../../../../rules/actor.ts'
import type { Tx } from '../../../platform/database.ts'
import type { Desk } from '../../../platform/desk.ts'
import { Refused } from '../../../platform/refused.ts'
import { decideIn } from '../../approvals/index.ts'
import { loadPerson } from '../../people/index.ts'
import { addMessageIn } from '../../tickets/index.ts'
import type { Done, wordsOf } from '../receive/act.ts'
import type { Answering } from '../receive/decision.ts'
import type { Incoming } from '../receive/incoming.ts'

export const answerApproval = async (
  desk: Desk,
  tx: Tx,
  incoming: Incoming,
  decision: Answering,
  words: ReturnType<typeof wordsOf>,
): Promise<Done> => {
  const { because, ticketId, number } = decision
  if (await decided(desk, tx, incoming, decision)) return { fate: 'joined', because, ticketId, number }
  const made = await addMessageIn(desk, tx, incoming.workspaceId, {
    actor: system('mail'),
    ticket: { id: ticketId },
    kind: 'note',
    side: 'team',
    authorId: decision.personId,
    ...words,
    because: `A mail came; ${because}.`,
  })
  return { fate: 'joined', because, ticketId, number, messageId: made.messageId }
}

/** Somebody else may have settled it since the mail was judged: then its words are a note as well. */
const decided = async (
  desk: Desk,
  tx: Tx,
  { workspaceId }: Incoming,
  { answer, approvalId, personId }: Answering,
): Promise<boolean> => {
  const person = answer && (await loadPerson(tx, personId))
  if (!person) return false
  const { id, role, name, email } = person
  try {
    await decideIn(desk, tx, workspaceId, {
      approvalId,
      actor: { kind: 'person', id, role, name, email },
      personId,
      ...answer,
      way: 'mail',
    })
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
