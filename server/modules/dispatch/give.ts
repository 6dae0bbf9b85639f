// Gives a ticket to somebody: by a person, who may go over a limit, or as the desk proposes, which never does.
import type { Actor } from '../../../rules/actor.ts'
import { refuse } from '../../../rules/refusal.ts'
import { pointsFor, pointsOf, routingOf, tidy } from '../../../rules/routing/points.ts'
import { sentence } from '../../../rules/routing/sentence.ts'
import type { Why } from '../../../rules/routing/work.ts'
import { plan, type TicketState } from '../../../rules/ticket/index.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { orRefuse, Refused } from '../../platform/refused.ts'
import { currentLaw } from '../law/index.ts'
import { commitTickets, type Kept, loadWorld } from '../tickets/index.ts'
import { loadLoads } from '../workload/index.ts'

export interface By {
  desk: Desk
  workspaceId: string
  actor: Actor
}

interface Gift {
  personId: string
  /** Left out: it stays with its team. */
  teamId?: string | null | undefined
  /** Refuses what would go over the capacity, also under races. */
  isWithinCapacity: boolean
  onlyIfFree: boolean
  because?: string
}

/** The caller holds the ticket's lock and no person's. Throws Refused. */
export const giveIn = async (tx: Tx, by: By, ticket: Kept, gift: Gift): Promise<TicketState> => {
  const { desk, workspaceId, actor } = by
  const { personId, isWithinCapacity, onlyIfFree, because } = gift
  const teamId = gift.teamId === undefined ? ticket.state.teamId : gift.teamId
  const now = desk.clock.now()
  const { law } = await currentLaw(tx, workspaceId)
  const routing = routingOf(law.routing, teamId)
  if (isWithinCapacity && ticket.state.assigneeId !== personId)
    await needRoom(tx, workspaceId, now, personId, ticket.state.channel, pointsOf(ticket.state, routing))
  const isOwn = actor.kind === 'person' && actor.id === personId
  const acceptBy =
    routing.acceptMinutes === null || isOwn ? null : iso(now.add({ minutes: routing.acceptMinutes }))
  const world = await loadWorld(tx, workspaceId, ticket.state, actor, { teamId, personIds: [personId] })
  const command = { do: 'give' as const, teamId, personId, acceptBy, onlyIfFree }
  const { events } = orRefuse(plan({ ...command, ...(because ? { because } : {}) }, world))
  if (events.length === 0) return ticket.state
  const ticketId = ticket.state.id
  const [state] = await commitTickets(tx, [{ workspaceId, actor, now, ticketId, before: ticket, events }])
  if (!state) throw new Error('a committed ticket has no state')
  return state
}

/**
 * One at a time for each person: whoever comes later sees what the one before gave. People who assign by hand take no
 * lock; they may go over the limit anyway.
 */
const needRoom = async (
  tx: Tx,
  workspaceId: string,
  now: Temporal.Instant,
  personId: string,
  channel: TicketState['channel'],
  points: number,
): Promise<void> => {
  await tx
    .selectFrom('person')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', personId)
    .forNoKeyUpdate()
    .execute()
  const staff = await tx
    .selectFrom('staff')
    .select(['capacity', 'weights'])
    .where('workspace_id', '=', workspaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const has = (await loadLoads(tx, workspaceId, now, [personId])).get(personId)?.points ?? 0
  const takes = pointsFor(points, channel, staff?.weights ?? {})
  const capacity = staff?.capacity ?? usualCapacity
  if (tidy(has + takes) > capacity)
    throw new Refused(overCapacity({ code: 'at_capacity', params: { points: tidy(has), capacity, takes } }))
}

/** As the table has it for new rows. */
const usualCapacity = 10

const overCapacity = (why: Why) =>
  refuse('not_possible', `They have no room for it: ${sentence(why)}.`, { data: { because: why } })
