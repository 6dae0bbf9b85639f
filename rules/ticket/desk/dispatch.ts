// Triage, acceptance, hand-over between tiers and teams, visits.
import { type Refusal, refuse } from '../../refusal.ts'
import type { TicketWorld } from '../command.ts'
import type { Assignment, Holder, TicketEvent, Verdict } from '../events.ts'
import type { TicketState } from '../state.ts'

interface Triage {
  do: 'triage'
  verdict: Verdict
}
interface Accept {
  do: 'accept'
  personId: string
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

export type DispatchCommand = Triage | Accept | HandOver | DecideHandover | SetTier | PlanVisit | ChangeVisit

export const planDispatch = (
  command: DispatchCommand,
  ticket: TicketState,
  _world: TicketWorld,
): TicketEvent[] | Refusal => {
  switch (command.do) {
    case 'triage':
      return ticket.triagedAt === null ? [{ type: 'ticket.triaged', data: { verdict: command.verdict } }] : []
    case 'accept':
      return ticket.acceptedAt === null
        ? [{ type: 'ticket.accepted', data: { personId: command.personId } }]
        : []
    case 'hand_over': {
      if (ticket.handoverId !== null)
        return refuse(
          'not_possible',
          'It is being handed over already. Withdraw that first, or wait for the answer.',
        )
      const { handoverId, to, because } = command
      return [
        {
          type: 'ticket.handed_over',
          data: { handoverId, from: { ...assignmentOf(ticket), tier: ticket.tier }, to },
          ...(because ? { because } : {}),
        },
      ]
    }
    case 'decide_handover': {
      if (ticket.handoverId === null)
        return refuse(
          'not_possible',
          'This hand-over was decided meanwhile. Look at the ticket as it is now.',
        )
      const { as, to, because } = command
      return [
        {
          type: 'ticket.handover_decided',
          data: { handoverId: ticket.handoverId, as },
          ...(because ? { because } : {}),
        },
        ...moved(ticket, to),
      ]
    }
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

const assignmentOf = ({ teamId, assigneeId }: Assignment): Assignment => ({ teamId, assigneeId })

const moved = (ticket: TicketState, { tier, teamId, assigneeId }: Holder): TicketEvent[] => [
  ...(teamId === ticket.teamId && assigneeId === ticket.assigneeId
    ? []
    : [
        {
          type: 'ticket.assigned' as const,
          data: { from: assignmentOf(ticket), to: { teamId, assigneeId } },
        },
      ]),
  ...tiered(ticket, tier),
]

const tiered = (ticket: TicketState, tier: number): TicketEvent[] =>
  tier === ticket.tier ? [] : [{ type: 'ticket.tier_changed', data: { from: ticket.tier, to: tier } }]
