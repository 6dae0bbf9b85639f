// Triage, giving and accepting, hand-over between tiers and teams, visits.
//
// - Whoever is given a ticket with a time to accept accepts it by acting on it, or by saying so; else it goes on.
// - A hand-over moves the ticket at once, so that the next ones have it in their lists and their clock runs. It stays
//   open until one of them accepts it, or returns it with a reason to exactly whoever had it.
// Example: Ana hands 42 over to Network, tier 2: Network has it, nobody in it yet; Chioma accepts: it is hers.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketWorld } from '../command.ts'
import type { Assignment, Holder, TicketEvent, Verdict } from '../events.ts'
import { assignmentFault } from '../plan.ts'
import type { TicketState } from '../state.ts'
import { isOpen } from '../words.ts'

interface Triage {
  do: 'triage'
  verdict: Verdict
}
/** Back into the queue of triage. */
interface Untriage {
  do: 'untriage'
}
interface Accept {
  do: 'accept'
  personId: string
}
/** To somebody. */
interface Give {
  do: 'give'
  teamId: string | null
  personId: string
  /** ISO; null: needs no acceptance. */
  acceptBy: string | null
  because?: string
}
/** Back to its team. */
interface LetGo {
  do: 'let_go'
  because: string
}
interface HandOver {
  do: 'hand_over'
  handoverId: string
  to: Holder
  because?: string
}
interface DecideHandover {
  do: 'decide_handover'
  as: 'accepted' | 'returned' | 'withdrawn'
  /** Who has it afterwards: where it was offered to, or where it came from. */
  to: Holder
  because?: string
}
interface SetTier {
  do: 'set_tier'
  tier: number
}
interface PlanVisit {
  do: 'plan_visit'
  visitId: string
  personId: string
  from: string
  to: string
}
interface ChangeVisit {
  do: 'change_visit'
  visitId: string
  state: 'moved' | 'done' | 'cancelled'
  from: string
  to: string
}

export type DispatchCommand =
  | Triage
  | Untriage
  | Accept
  | Give
  | LetGo
  | HandOver
  | DecideHandover
  | SetTier
  | PlanVisit
  | ChangeVisit

export const planDispatch = (
  command: DispatchCommand,
  ticket: TicketState,
  world: TicketWorld,
): TicketEvent[] | Refusal => {
  switch (command.do) {
    case 'triage':
      return ticket.triagedAt === null ? [{ type: 'ticket.triaged', data: { verdict: command.verdict } }] : []
    case 'untriage':
      return ticket.triagedAt === null ? [] : [{ type: 'ticket.triaged', data: { verdict: 'undone' } }]
    case 'accept':
      return ticket.acceptedAt === null ? [accepted(command.personId)] : []
    case 'give':
      return give(command, ticket, world)
    case 'let_go':
      return ticket.assigneeId === null
        ? []
        : [assigned(ticket, { teamId: ticket.teamId, assigneeId: null }, command)]
    case 'hand_over':
      return handOver(command, ticket, world)
    case 'decide_handover':
      return decide(command, ticket, world)
    case 'set_tier':
      return tiered(ticket, command.tier)
    case 'plan_visit': {
      const { do: _, ...data } = command
      return [{ type: 'ticket.visit_planned', data }]
    }
    case 'change_visit': {
      const { do: _, ...data } = command
      return [{ type: 'ticket.visit_changed', data }]
    }
  }
}

/** Whoever was given a ticket, or had one handed over, and works on it has accepted it. */
export const acceptedByActing = (
  ticket: TicketState,
  events: readonly TicketEvent[],
  { actor }: TicketWorld,
): TicketEvent[] => {
  const isTheirs = actor.kind === 'person' && actor.id === ticket.assigneeId && events.length > 0
  const isMoved = events.some(({ type }) => passing.has(type))
  if (!isTheirs || isMoved) return []
  return [
    ...(ticket.handoverId === null
      ? []
      : [
          {
            type: 'ticket.handover_decided' as const,
            data: { handoverId: ticket.handoverId, as: 'accepted' as const },
            because: 'They work on it.',
          },
        ]),
    ...(ticket.acceptBy === null ? [] : [{ ...accepted(actor.id), because: 'They work on it.' }]),
  ]
}

const passing: ReadonlySet<TicketEvent['type']> = new Set<TicketEvent['type']>([
  'ticket.assigned',
  'ticket.accepted',
  'ticket.handover_decided',
  'ticket.handed_over',
  'ticket.merged',
])

const accepted = (personId: string) => ({ type: 'ticket.accepted' as const, data: { personId } })

const give = (command: Give, ticket: TicketState, world: TicketWorld): TicketEvent[] | Refusal => {
  const { teamId, personId, acceptBy } = command
  const fault = assignmentFault(teamId === ticket.teamId ? null : teamId, null, world)
  if (fault) return fault
  if (!world.assignable.has(personId))
    return refuse('invalid', 'Nobody with this id can be assigned.', {
      faults: [{ field: 'body.personId', message: 'names no active member of the team of this workspace' }],
    })
  if (teamId === ticket.teamId && personId === ticket.assigneeId) return []
  return [assigned(ticket, { teamId, assigneeId: personId }, command, acceptBy), ...opened(ticket)]
}

const opened = (ticket: TicketState): TicketEvent[] =>
  ticket.status === 'new'
    ? [
        {
          type: 'ticket.status_changed',
          data: { from: 'new', to: 'open' },
          because: 'It has somebody who works on it now.',
        },
      ]
    : []

const handOver = (command: HandOver, ticket: TicketState, world: TicketWorld): TicketEvent[] | Refusal => {
  const { handoverId, to, because } = command
  if (ticket.handoverId !== null)
    return refuse(
      'not_possible',
      'It is being handed over already. Withdraw that first, or wait for the answer.',
    )
  if (!isOpen(ticket.status)) return refuse('not_possible', 'It is done. Open it again, then hand it over.')
  const from = holderOf(ticket)
  if (to.teamId === from.teamId && to.assigneeId === from.assigneeId && to.tier === from.tier)
    return refuse('not_possible', 'They have it already.')
  const fault = assignmentFault(to.teamId === from.teamId ? null : to.teamId, to.assigneeId, world)
  return (
    fault ?? [
      { type: 'ticket.handed_over', data: { handoverId, from, to }, ...(because ? { because } : {}) },
      ...moved(ticket, to),
    ]
  )
}

const decide = (
  { as, to, because }: DecideHandover,
  ticket: TicketState,
  world: TicketWorld,
): TicketEvent[] | Refusal => {
  if (ticket.handoverId === null)
    return refuse('not_possible', 'This hand-over was decided meanwhile. Look at the ticket as it is now.')
  // Whoever it returns to may have left meanwhile: then it is their team's.
  const isThere = to.assigneeId === null || world.assignable.has(to.assigneeId)
  const holder = isThere ? to : { ...to, assigneeId: null }
  return [
    {
      type: 'ticket.handover_decided',
      data: { handoverId: ticket.handoverId, as },
      ...(because ? { because } : {}),
    },
    ...moved(ticket, holder),
    ...(as === 'accepted' && holder.assigneeId !== null
      ? [accepted(holder.assigneeId), ...opened(ticket)]
      : []),
  ]
}

export const holderOf = ({ teamId, assigneeId, tier }: TicketState): Holder => ({ teamId, assigneeId, tier })

const assigned = (
  { teamId, assigneeId }: Assignment,
  to: Assignment,
  { because }: { because?: string } = {},
  acceptBy: string | null = null,
) => ({
  type: 'ticket.assigned' as const,
  data: { from: { teamId, assigneeId }, to, ...(acceptBy === null ? {} : { acceptBy }) },
  ...(because ? { because } : {}),
})

const moved = (ticket: TicketState, { tier, teamId, assigneeId }: Holder): TicketEvent[] => [
  ...(teamId === ticket.teamId && assigneeId === ticket.assigneeId
    ? []
    : [assigned(ticket, { teamId, assigneeId })]),
  ...tiered(ticket, tier),
]

const tiered = (ticket: TicketState, tier: number): TicketEvent[] =>
  tier === ticket.tier ? [] : [{ type: 'ticket.tier_changed', data: { from: ticket.tier, to: tier } }]
