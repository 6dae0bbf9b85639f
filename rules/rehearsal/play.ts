// Plays the past of one ticket again under a law: what people did stays, what the law makes of it is decided anew.
//
// The same function that completes a plan in earnest does it here, at the times at which things were done, and between
// them whenever a clock warns or is breached.
// Example: mailed at 09:00, answered at 11:00; under a policy of one hour the play shows a breach at 10:00.
import type { Actor } from '../actor.ts'
import { instantOf } from '../calendar/civil.ts'
import { completePlan } from '../law/complete.ts'
import type { LawWorld } from '../law/world.ts'
import { priorityOf } from '../priority/matrix.ts'
import type { Clock } from '../sla/clock.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { isOpen } from '../ticket/words.ts'
import type { Router } from './router.ts'

/** What was done at one time by one hand, without what the law of then added. */
export interface Deed {
  at: string
  actor: Actor
  events: readonly TicketEvent[]
  /** Words of the message that came with it, where the law asks for words. */
  said: string | null
}

export interface Played {
  state: TicketState
  /** How often each target's clock began, and was breached. */
  clocks: Readonly<Record<Clock['target'], number>>
  breaches: Readonly<Record<Clock['target'], number>>
  /** How often each rule acted or suggested. */
  rules: ReadonlyMap<string, number>
  /** Things rules would have done beside the ticket. */
  effects: number
}

/** Parts of the desk that act for the law of then. */
export const lawful = ['sla', 'rule'] as const

/** What was asked for in a commit; a priority of the matrix is the plain matrix's again. */
export const askedOf = (events: readonly { event: TicketEvent; actor: Actor }[]): TicketEvent[] =>
  events
    .filter(({ actor }) => actor.kind === 'person' || !lawful.some((name) => name === actor.name))
    .map(({ event }) => plainly(event))

const plainly = (event: TicketEvent): TicketEvent => {
  if (event.type === 'ticket.created' && !event.data.isPrioritySet) {
    const { impact, urgency } = event.data
    return { ...event, data: { ...event.data, priority: priorityOf(impact, urgency) } }
  }
  if (event.type === 'ticket.priority_changed' && event.because?.startsWith('Impact ')) {
    const { impact, urgency } = event.data.to
    return {
      ...event,
      data: { ...event.data, to: { ...event.data.to, priority: priorityOf(impact, urgency) } },
    }
  }
  return event
}

/** A law whose rules set each other off between two deeds is stopped. */
const mostTicks = 200

export const play = (
  ticketId: string,
  deeds: readonly Deed[],
  world: LawWorld,
  until: string,
  router?: Router,
): Played => {
  const end = router ? instantOf(endOf(deeds) ?? until) : 0
  const seen = { clocks: none(), breaches: none(), rules: new Map<string, number>(), effects: 0 }
  let state: TicketState | null = null
  const go = (events: readonly TicketEvent[], at: string, actor: Actor, said: string | null): void => {
    const draft = { ticketId, before: state, events, actor, at }
    const done = completePlan(draft, { ...world, beside: { ...world.beside, said } })
    const before = new Set(state?.clocks.map(nameOf))
    state = applyAll(state, ticketId, done.events, at)
    for (const clock of state.clocks)
      if (clock.outcome !== 'dropped' && !before.has(nameOf(clock))) seen.clocks[clock.target] += 1
    for (const event of done.events)
      if (event.type === 'ticket.clock_breached') seen.breaches[event.data.target] += 1
    for (const { ruleId, did } of done.trace)
      if (did !== 'not') seen.rules.set(ruleId, (seen.rules.get(ruleId) ?? 0) + 1)
    seen.effects += done.effects.length
    if (router) route(router, at)
  }
  const route = (by: Router, at: string): void => {
    if (!state) return
    const now = instantOf(at)
    const assigneeId = by.give(state, now, Math.max(now, end))
    if (assigneeId === null) return
    const { teamId } = state
    go(
      [{ type: 'ticket.assigned', data: { from: { teamId, assigneeId: null }, to: { teamId, assigneeId } } }],
      at,
      desk,
      null,
    )
  }
  const pass = (to: string): void => {
    for (let n = 0; n < mostTicks; n += 1) {
      const next: string | null = state?.clockNextAt ?? null
      if (next === null || next > to) return
      go([], next, desk, null)
    }
  }
  for (const { at, actor, events, said } of deeds) {
    if (state) pass(at)
    if (events.length > 0) go(router ? unassigned(events, state, router) : events, at, actor, said)
  }
  pass(until)
  if (state === null) throw new Error('a ticket begins with ticket.created')
  return { state, ...seen }
}

/** Where routing finds somebody, whom people chose does not matter. */
const unassigned = (
  events: readonly TicketEvent[],
  before: TicketState | null,
  router: Router,
): readonly TicketEvent[] =>
  events.map((event) => {
    if (event.type !== 'ticket.assigned' || !router.isAutomatic(event.data.to.teamId)) return event
    const { teamId } = event.data.to
    const assigneeId = before?.teamId === teamId ? before.assigneeId : null
    return { ...event, data: { ...event.data, to: { teamId, assigneeId } } }
  })

/** When it was solved for good. */
const endOf = (deeds: readonly Deed[]): string | null => {
  const last = deeds.findLast(({ events }) => events.some((e) => e.type === 'ticket.status_changed'))
  const moved = last?.events.findLast((e) => e.type === 'ticket.status_changed')
  return last && moved && !isOpen(moved.data.to) ? last.at : null
}

const desk: Actor = { kind: 'system', name: 'sla' }
const nameOf = (c: Clock): string => `${c.target} ${c.olaId} ${c.startedAt}`
const none = (): Record<Clock['target'], number> => ({
  first_response: 0,
  next_response: 0,
  update: 0,
  resolution: 0,
  ola: 0,
})
