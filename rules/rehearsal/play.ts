// Plays the past of one ticket again under a law: what people did stays, what the law makes of it is decided anew.
//
// - The same function that completes a plan in earnest does it here, at the times at which things were done.
// - In between, clocks warn and are breached, time rules look, and rules do what comes after a change or a wait, each at
//   its time. What they send, call and ask for is noted and goes nowhere.
// Example: mailed at 09:00, answered at 11:00; under a policy of one hour the play shows a breach at 10:00.
import { type Actor, type Chain, system } from '../actor.ts'
import type { Action } from '../automation/rule.ts'
import { instantOf, isoOf } from '../calendar/civil.ts'
import { completePlan } from '../law/complete.ts'
import type { LawWorld } from '../law/world.ts'
import type { Clock } from '../sla/clock.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { isOpen } from '../ticket/words.ts'
import type { Deed } from './deed.ts'
import { askedByMail, type Doing, doneBy } from './doings.ts'
import { asksForWords, looksOf } from './looks.ts'
import type { Router } from './router.ts'

export interface Played {
  state: TicketState
  /** How often each target's clock began, and was breached. */
  clocks: Readonly<Record<Clock['target'], number>>
  breaches: Readonly<Record<Clock['target'], number>>
  /** How often each rule acted or suggested. */
  rules: ReadonlyMap<string, number>
  /** Things rules would have done beside the ticket, in order. */
  doings: readonly Doing[]
}

/** What a rule has still to do. */
interface Work {
  ruleId: string
  chain: Chain
  actions: readonly Action[]
  /** ISO. */
  at: string
  /** After a `wait`: only while the ticket is open. */
  hasWaited: boolean
}

/** A law whose rules set each other off between two deeds is stopped. */
const mostSteps = 1000

export const play = (
  ticketId: string,
  deeds: readonly Deed[],
  world: LawWorld,
  until: string,
  router?: Router,
): Played => {
  const end = router ? instantOf(endOf(deeds) ?? until) : 0
  const seen = { clocks: none(), breaches: none(), rules: new Map<string, number>(), doings: [] as Doing[] }
  const looks = looksOf(world)
  const remembers = asksForWords(world)
  const texts: string[] = []
  let work: Work[] = []
  let state: TicketState | null = null

  const act = (ruleId: string) => seen.rules.set(ruleId, (seen.rules.get(ruleId) ?? 0) + 1)
  const note = (
    ticket: TicketState,
    ruleId: string,
    at: string,
    found: Pick<Doing, 'kind' | 'of' | 'words'>,
  ) => seen.doings.push({ ...found, ruleId, at, ticket })
  const put = (more: Work): void => {
    work = [...work, more].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
  }

  const go = (events: readonly TicketEvent[], at: string, actor: Actor, said: string | null): void => {
    const draft = { ticketId, before: state, events, actor, at }
    const done = completePlan(draft, { ...world, beside: { ...world.beside, said } })
    const before = new Set(state?.clocks.map(nameOf))
    const after = applyAll(state, ticketId, done.events, at)
    state = after
    if (remembers && said !== null) texts.push(said)
    for (const clock of after.clocks)
      if (clock.outcome !== 'dropped' && !before.has(nameOf(clock))) seen.clocks[clock.target] += 1
    for (const event of done.events)
      if (event.type === 'ticket.clock_breached') seen.breaches[event.data.target] += 1
    for (const { ruleId, did } of done.trace) if (did !== 'not') act(ruleId)
    for (const { as, ruleId, actions, chain } of done.effects)
      if (as === 'work') put({ ruleId, chain, actions, at, hasWaited: false })
      else note(after, ruleId, at, { kind: 'suggestion', of: ruleId, words: '' })
    if (draft.before === null) ask(after, at)
    looks.stir(at)
    if (router) route(router, at)
  }

  const ask = (ticket: TicketState, at: string): void => {
    const formId = askedByMail(ticket, at, world)
    if (formId !== null) note(ticket, formId, at, { kind: 'question', of: formId, words: '' })
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

  const goOn = ({ ruleId, chain, actions, at, hasWaited }: Work): void => {
    if (!state || (hasWaited && !isOpen(state.status)) || state.mergedInto !== null) return
    for (const [i, action] of actions.entries()) {
      if (action.do === 'wait') {
        const later = isoOf(instantOf(at) + action.minutes * 60_000)
        put({ ruleId, chain, actions: actions.slice(i + 1), at: later, hasWaited: true })
        return
      }
      const ticket: TicketState = state
      const done = doneBy(action, ticket, at, world)
      for (const found of done.doings) note(ticket, ruleId, at, found)
      if (done.events.length > 0) go(done.events, at, { ...system('rule'), chain }, null)
    }
  }

  const look = (at: string): void => {
    if (!state) return
    for (const { id, mode, body } of looks.look(state, at, texts)) {
      act(id)
      if (mode === 'suggest') note(state, id, at, { kind: 'suggestion', of: id, words: '' })
      else
        put({ ruleId: id, chain: { ruleIds: [id], depth: 1 }, actions: body.actions, at, hasWaited: false })
    }
  }

  /** Everything that comes about by itself until then. */
  const pass = (to: string): void => {
    for (let n = 0; n < mostSteps; n += 1) {
      const [first] = work
      const clockAt: string | null = state?.clockNextAt ?? null
      const at = earliest(first?.at ?? null, clockAt, looks.nextAt)
      if (at === null || at > to) return
      if (first && first.at === at) {
        work = work.slice(1)
        goOn(first)
      } else if (clockAt === at) go([], at, desk, null)
      else look(at)
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

const earliest = (...times: readonly (string | null)[]): string | null => {
  let first: string | null = null
  for (const at of times) if (at !== null && (first === null || at < first)) first = at
  return first
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
