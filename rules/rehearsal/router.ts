// Who would have been given a ticket by the routing of a law, when tickets are played again in the order in which they
// were opened.
//
// What somebody holds follows from what the play gave them, each ticket until the time it was really solved. People are
// taken as they are now, with the shifts they had; somebody at work counts as there. Where the team's routing is not
// automatic, those who really had the ticket have it in the play, too.
import type { Law } from '../law/law.ts'
import type { ShiftSpan, Staff } from '../roster/types.ts'
import type { Given } from '../routing/fairness.ts'
import { givenAt } from '../routing/fairness.ts'
import { pointsOf, routingOf } from '../routing/points.ts'
import { rank } from '../routing/rank.ts'
import { isAutomatic } from '../routing/strategy.ts'
import { wantsSomebody } from '../routing/timers.ts'
import type { Candidate, Work } from '../routing/work.ts'
import type { TicketState } from '../ticket/state.ts'

/** Kept as JSON between two batches. */
export interface Holdings {
  given: Record<string, Given>
  /** By person: until when, and how many points. */
  held: Record<string, (readonly [until: number, points: number])[]>
}
export const noHoldings = (): Holdings => ({ given: {}, held: {} })

export interface Router {
  /** Whether the law finds somebody by itself in this team. */
  isAutomatic(teamId: string | null): boolean
  /** The person, who holds it from now on; null: nobody can. Times are milliseconds since the epoch. */
  give(ticket: TicketState, now: number, until: number): string | null
}

export const routerOf = (law: Law, staff: readonly Staff[], holdings: Holdings): Router => {
  const automatic = (teamId: string | null) => isAutomatic(routingOf(law.routing, teamId))
  return {
    isAutomatic: automatic,
    give: (ticket, now, until) => {
      if (!wantsSomebody(ticket) || !automatic(ticket.teamId)) return null
      const routing = routingOf(law.routing, ticket.teamId)
      const work = workOf(ticket, law)
      const people = staff
        .filter((s) => s.teamIds.includes(ticket.teamId ?? ''))
        .map((s) => candidateOf(s, holdings, now))
      const [best] = rank(work, people, routing, now)
      if (!best || best.blockedBy.length > 0) return null
      hold(holdings, best, now, until)
      return best.personId
    },
  }
}

const hold = (
  { held, given }: Holdings,
  { personId, points }: { personId: string; points: number },
  now: number,
  until: number,
): void => {
  held[personId] = [...(held[personId] ?? []).filter(([end]) => end > now), [until, points]]
  const before = given[personId] ?? { points: 0, at: null }
  given[personId] = { points: givenAt(before, now) + points, at: now }
}

const candidateOf = (staff: Staff, { held, given }: Holdings, now: number): Candidate => {
  const holds = (held[staff.personId] ?? []).filter(([end]) => end > now)
  return {
    staff: { ...staff, presence: { state: stateAt(staff.spans, now), until: null, isChosen: false } },
    load: { points: holds.reduce((sum, [, points]) => sum + points, 0), open: holds.length },
    given: given[staff.personId] ?? { points: 0, at: null },
    ties: { requester: 0, organisation: 0, hadIt: false },
  }
}

const stateAt = (spans: readonly ShiftSpan[], now: number): Staff['presence']['state'] => {
  const kinds = spans.filter((s) => s.from <= now && now < s.to).map((s) => s.kind)
  if (kinds.includes('break')) return 'on_break'
  return kinds.includes('work') ? 'online' : 'off'
}

const workOf = (ticket: TicketState, law: Law): Work => {
  const service = law.service.find((s) => s.id === ticket.serviceId)?.body
  return {
    ticketId: ticket.id,
    teamId: ticket.teamId,
    points: pointsOf(ticket, routingOf(law.routing, ticket.teamId)),
    channel: ticket.channel,
    isPressing: ticket.priority === 'urgent' || ticket.priority === 'high',
    tier: ticket.tier,
    skills: (service?.skills ?? []).map((s) => ({ ...s, name: s.skillId })),
    siteId: ticket.siteId,
    isOnSite: service?.isOnSite ?? false,
    requesterId: ticket.requesterId,
    language: null,
    dueAt: ticket.dueAt === null ? null : Temporal.Instant.from(ticket.dueAt).epochMilliseconds,
    passedBy: [],
  }
}
