// A requester gives what was asked for: the fields are set, their words say so in the conversation, it is our turn again.
import type { PersonActor } from '../../../rules/actor.ts'
import type { FieldChanges } from '../../../rules/fields/values.ts'
import { refuse } from '../../../rules/refusal.ts'
import { plan } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Desk } from '../../platform/desk.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { addMessageIn, changeTicketIn, commitTickets, loadWorld, lockTicket } from '../tickets/index.ts'
import { lockRequest, markGiven } from './store.ts'

export interface Given {
  requestId: string
  /** By key, as the fields take them. */
  fields: FieldChanges
  /** The same as one reads it. */
  words: string
}

/** Once; all of it or nothing. Throws Refused. */
export const giveInformation = (
  desk: Desk,
  workspaceId: string,
  actor: PersonActor,
  { requestId, fields, words }: Given,
): Promise<void> =>
  commitIn(desk, workspaceId, async (tx) => {
    const request = await lockRequest(tx, workspaceId, requestId)
    if (!request) throw new Refused(refuse('not_found', 'Nothing is asked here.'))
    if (request.given_at !== null)
      throw new Refused(refuse('not_possible', 'This was answered meanwhile. Write an answer instead.'))
    const by = { id: request.ticket_id }
    await changeTicketIn(desk, tx, workspaceId, actor, by, { fields })
    const kept = await lockTicket(tx, workspaceId, by)
    if (!kept) throw new Refused(refuse('not_found', 'There is no such ticket.'))
    const world = await loadWorld(tx, workspaceId, kept.state, actor, {})
    const { events } = orRefuse(plan({ do: 'give_information', requestId }, world))
    const now = desk.clock.now()
    await commitTickets(tx, [{ workspaceId, actor, now, ticketId: kept.state.id, before: kept, events }])
    await addMessageIn(desk, tx, workspaceId, {
      actor,
      ticket: by,
      kind: 'reply',
      side: 'requester',
      authorId: actor.id,
      text: words,
    })
    await markGiven(tx, workspaceId, requestId, iso(now))
  })
