// Gives tickets to people: by a person, who may go over a limit with a reason, or as the desk proposes, which never does.
import type { Actor } from '../../../rules/actor.ts'
import type { Law } from '../../../rules/law/law.ts'
import { isRefusal, type Refusal, refuse } from '../../../rules/refusal.ts'
import { routingOf } from '../../../rules/routing/points.ts'
import { sentence } from '../../../rules/routing/sentence.ts'
import type { Why } from '../../../rules/routing/work.ts'
import { applyAll, plan, type TicketState, type TicketWorld } from '../../../rules/ticket/index.ts'
import { isOpen } from '../../../rules/ticket/words.ts'
import { iso } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Desk } from '../../platform/desk.ts'
import { orRefuse } from '../../platform/refused.ts'
import { currentLaw } from '../law/index.ts'
import { commitTickets, type Kept, loadWorld, type TicketCommit } from '../tickets/index.ts'
import { judgeRoom } from '../workload/index.ts'

export interface By {
  desk: Desk
  workspaceId: string
  actor: Actor
}

interface Given {
  personId: string
  /** Left out: it stays with its team. */
  teamId?: string | null | undefined
  because?: string | undefined
  /** Why they get it though they have no room. */
  overCapacity?: string | undefined
}

/** As a person decides. The caller holds the ticket's lock and no person's. Throws Refused. */
export const giveIn = async (tx: Tx, by: By, ticket: Kept, given: Given): Promise<TicketState> => {
  const beside = await loadBeside(tx, by, ticket.state, given.teamId, [given.personId])
  const commit = orRefuse(planGift(by, ticket, given, beside))
  if (commit.events.length === 0) return ticket.state
  const [state] = await commitTickets(tx, [{ ...commit, overCapacity: given.overCapacity }])
  if (!state) throw new Error('a committed ticket has no state')
  return state
}

export interface Proposed extends Given {
  ticket: Kept
}

/**
 * As the desk proposes: only what nobody has, and within capacities, also under races. Each by itself, in order: what
 * one is refused keeps none of the others. The caller holds the tickets' locks and no person's.
 */
export const giveAllIn = async (
  tx: Tx,
  by: By,
  proposed: readonly Proposed[],
): Promise<(Refusal | null)[]> => {
  const people = proposed.map((p) => p.personId)
  const beside = await loadBeside(tx, by, null, undefined, people)
  const planned = proposed.map(({ ticket, ...given }) =>
    isFree(ticket) ? planGift(by, ticket, given, beside) : taken,
  )
  const open = planned.flatMap((commit, i) => (isRefusal(commit) ? [] : [{ commit, i }]))
  const against = await judgeRoom(
    tx,
    by.workspaceId,
    open.map(({ commit, i }) => ({
      personId: people[i] ?? '',
      ticket: applyAll(commit.before?.state ?? null, commit.ticketId, commit.events, iso(commit.now)),
      isGuessBinding: true,
    })),
  )
  const fitting = open.flatMap(({ commit }, n) => (against[n] ? [] : [{ ...commit, room: 'kept' as const }]))
  if (fitting.length > 0) await commitTickets(tx, fitting)
  const full = new Map(open.map(({ i }, n) => [i, against[n] ?? null]))
  return planned.map((commit, i) => {
    const why = full.get(i)
    return isRefusal(commit) ? commit : why ? overCapacity(why) : null
  })
}

const isFree = ({ state }: Kept): boolean => state.assigneeId === null && isOpen(state.status)

const taken = refuse('not_possible', 'Somebody has it meanwhile, or it is done.')

const overCapacity = (why: Why): Refusal =>
  refuse('not_possible', `They have no room for it: ${sentence(why)}.`, { data: { because: why } })

interface Beside {
  law: Law
  world: TicketWorld
}

const loadBeside = async (
  tx: Tx,
  { workspaceId, actor }: By,
  ticket: TicketState | null,
  teamId: string | null | undefined,
  personIds: readonly string[],
): Promise<Beside> => ({
  law: (await currentLaw(tx, workspaceId)).law,
  world: await loadWorld(tx, workspaceId, ticket, actor, { teamId, personIds }),
})

/** No events: they have it already. */
const planGift = (
  { desk, workspaceId, actor }: By,
  ticket: Kept,
  { personId, because, ...given }: Given,
  { law, world }: Beside,
): TicketCommit | Refusal => {
  const teamId = given.teamId === undefined ? ticket.state.teamId : given.teamId
  const now = desk.clock.now()
  const routing = routingOf(law.routing, teamId)
  const isOwn = actor.kind === 'person' && actor.id === personId
  const acceptBy =
    routing.acceptMinutes === null || isOwn ? null : iso(now.add({ minutes: routing.acceptMinutes }))
  const command = { do: 'give' as const, teamId, personId, acceptBy, ...(because ? { because } : {}) }
  const found = plan(command, { ...world, ticket: ticket.state })
  if (isRefusal(found)) return found
  return { workspaceId, actor, now, ticketId: ticket.state.id, before: ticket, events: found.events }
}
