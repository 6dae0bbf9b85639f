// Makes somebody else the requester: found by any of their addresses, or made.
import type { Ticket } from '../../../../contract/tickets.ts'
import type { Tx } from '../../../platform/database.ts'
import { findOrCreateRequesters } from '../../people/index.ts'
import { type Asked, onTicket, operateIn } from './operate.ts'

export const changeRequester = (
  call: Asked,
  number: number,
  to: { email: string; name?: string | undefined },
): Promise<Ticket> =>
  onTicket(call, number, async (tx: Tx, ticket) => {
    const { workspaceId, actor, desk } = call
    const people = await findOrCreateRequesters(tx, workspaceId, [to], desk.clock.now(), actor)
    const person = people.get(to.email.trim().toLowerCase())
    if (!person) throw new Error('a requester just found cannot be read')
    await operateIn(tx, call, ticket, {
      do: 'change_requester',
      requesterId: person.id,
      organisationId: person.organisation_id,
    })
  })
