// One ticket under its lock for a request of dispatch, shown as it has become.
import type { Ticket } from '../../../contract/tickets.ts'
import { allows } from '../../../rules/access/roles.ts'
import type { PersonActor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { commitIn } from '../../platform/commit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { Refused } from '../../platform/refused.ts'
import { teamIdsOf } from '../people/index.ts'
import { type Kept, loadTicket, lockTicket } from '../tickets/index.ts'

export interface Asked {
  desk: Desk
  workspaceId: string
  actor: PersonActor
  ifMatch: number | null
}

/** Throws Refused. */
export const onTicket = (
  call: Asked,
  number: number,
  work: (tx: Tx, ticket: Kept) => Promise<unknown>,
): Promise<Ticket> =>
  commitIn(call.desk, call.workspaceId, async (tx) => {
    const ticket = await needTicket(tx, call.workspaceId, { number }, call.ifMatch)
    await work(tx, ticket)
    return show(tx, call, ticket.state.id)
  })

export const needTicket = async (
  tx: Tx,
  workspaceId: string,
  by: { number: number } | { id: string },
  ifMatch: number | null = null,
): Promise<Kept> => {
  const ticket = await lockTicket(tx, workspaceId, by)
  if (!ticket) throw new Refused(refuse('not_found', 'There is no such ticket.'))
  const { version, updatedAt } = ticket.state
  if (ifMatch !== null && ifMatch !== version)
    throw new Refused(
      refuse(
        'changed_meanwhile',
        'The ticket was changed meanwhile. Look at it as it is now, then change it again.',
        {
          data: { version, updatedAt },
        },
      ),
    )
  return ticket
}

export const show = async (tx: Tx, { workspaceId, actor }: Asked, id: string): Promise<Ticket> => {
  const shown = await loadTicket(tx, workspaceId, { id }, actor.id)
  if (!shown) throw new Error('a locked ticket cannot be read')
  return shown
}

export const mayDispatch = ({ role, scopes }: PersonActor): boolean => allows(role, 'ticket.dispatch', scopes)

/** An agent speaks for the tickets of own teams and for those of none; coordinators for all. */
export const needOwnTeam = async (tx: Tx, actor: PersonActor, teamId: string | null): Promise<void> => {
  if (teamId === null || mayDispatch(actor) || (await teamIdsOf(tx, actor.id)).includes(teamId)) return
  throw new Refused(
    refuse('not_allowed', 'This is a ticket of another team.', { data: { permission: 'ticket.dispatch' } }),
  )
}
