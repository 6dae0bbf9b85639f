// Triggers on a change, before it is written.
//
// - They are asked in their order, each at most once, on the ticket as the change and those before leave it.
// - A trigger hears what was asked for and what those before it did, never what comes after it: so it always ends.
// - What an action changes of the ticket itself is part of the same change; what speaks, calls or waits is work for
//   afterwards, in the order of the rule. What follows a `wait` is all of it work.
// - Work that changes the ticket again asks the triggers again, but none that led to it, and three times at most.
// - A trigger that suggests changes nothing: a person decides.
// - Spam and merged tickets are left alone.
// Example: "VIP: raise, then tell the lead" on a new ticket → priority_changed is in the change, telling is an effect.
import { type Actor, type Chain, system } from '../actor.ts'
import type { TicketFacts } from '../conditions/facts.ts'
import type { LawItem } from '../law/law.ts'
import { type Draft, factsOf, type LawWorld } from '../law/world.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import { planAct, writtenFields } from './act.ts'
import { firstFailing, type Was } from './failing.ts'
import { addOccasions, hears, occasionsIn } from './occasions.ts'
import { questionAt } from './questions.ts'
import type { Action } from './rule.ts'
import { wordsReader } from './said.ts'

/** What a rule does after the change is written, or what it suggests. */
export interface Effect {
  as: 'work' | 'suggestion'
  ruleId: string
  ruleName: string
  version: number
  actions: readonly Action[]
  because: string
  /** Who must not be set off by it again. */
  chain: Chain
}

/** Of one rule that was asked. */
export interface Trace {
  ruleId: string
  version: number
  did: 'acted' | 'suggested' | 'not'
  /** Path of the first part of its condition that did not hold. */
  failed: string | null
  /** What the ticket had there. */
  was: Was | null
}

export interface Ruled {
  events: readonly TicketEvent[]
  effects: readonly Effect[]
  trace: readonly Trace[]
}

const nothing: Ruled = { events: [], effects: [], trace: [] }
const deepest = 3

export const runTriggers = (draft: Draft, world: LawWorld): Ruled => {
  const { trigger } = world.law
  if (trigger.length === 0) return nothing
  const chain = chainOf(draft.actor)
  let heard = occasionsIn(draft.events)
  if (heard.size === 0 || chain.depth >= deepest) return nothing
  let state = applyAll(draft.before, draft.ticketId, draft.events, draft.at)
  if (state.mergedInto !== null || state.isSpam) return nothing
  let facts: TicketFacts = factsOf(state, world.beside)
  const holdsWords = wordsReader()
  const events: TicketEvent[] = []
  const effects: Effect[] = []
  const trace: Trace[] = []
  for (const rule of trigger) {
    if (chain.ruleIds.includes(rule.id) || !hears(rule.body, heard)) continue
    const failing = firstFailing(questionAt(rule.body.condition, world, draft.at), facts, holdsWords)
    trace.push(traceOf(rule, failing))
    if (failing) continue
    const done = rule.mode === 'suggest' ? suggest(rule) : act(rule, state, draft.at, world)
    effects.push(...done.effects)
    events.push(...done.events)
    if (done.events.length === 0) continue
    state = applyAll(state, draft.ticketId, done.events, draft.at)
    facts = factsOf(state, world.beside)
    heard = addOccasions(heard, done.events)
  }
  return { events, effects: chained(effects, chain), trace }
}

export const chainOf = (actor: Actor): Chain =>
  (actor.kind === 'system' ? actor.chain : undefined) ?? { ruleIds: [], depth: 0 }

const traceOf = (
  { id, version, mode }: LawItem<'trigger'>,
  failing: { path: string; was: Was | null } | null,
): Trace => ({
  ruleId: id,
  version,
  did: failing ? 'not' : mode === 'act' ? 'acted' : 'suggested',
  failed: failing?.path ?? null,
  was: failing?.was ?? null,
})

interface Done {
  events: readonly TicketEvent[]
  effects: readonly Effect[]
}

const unchained: Chain = { ruleIds: [], depth: 0 }

/** Everything that acts on this change is spent for what follows from it. */
const chained = (effects: readonly Effect[], { ruleIds, depth }: Chain): Effect[] => {
  const spent = [...new Set([...ruleIds, ...effects.map((e) => e.ruleId)])]
  return effects.map((effect) => ({ ...effect, chain: { ruleIds: spent, depth: depth + 1 } }))
}

export const becauseOf = (name: string): string => `The rule “${name}” says so.`

const suggest = (rule: LawItem<'trigger'>): Done => {
  const because = becauseOf(rule.name)
  return {
    events: [acted(rule, 'suggest', rule.body.actions, [], because)],
    effects: [effectOf(rule, 'suggestion', rule.body.actions)],
  }
}

const effectOf = (rule: LawItem<'trigger'>, as: Effect['as'], actions: readonly Action[]): Effect => ({
  as,
  ruleId: rule.id,
  ruleName: rule.name,
  version: rule.version,
  actions,
  because: becauseOf(rule.name),
  chain: unchained,
})

const act = (rule: LawItem<'trigger'>, before: TicketState, at: string, world: LawWorld): Done => {
  const because = becauseOf(rule.name)
  const { fields } = world.catalogue
  const { now, after } = partsOf(rule.body.actions, fields)
  const events: TicketEvent[] = []
  let state = before
  for (const action of now) {
    const planned = planAct(action, state, at, { fields, gone: world.beside.gone ?? nobody })
    if (planned.length === 0) continue
    events.push(...planned.map((event) => ({ ...event, because: event.because ?? because })))
    state = applyAll(state, state.id, planned, at)
  }
  return {
    events: [acted(rule, 'act', rule.body.actions, after, because), ...events].map((event) => ({
      ...event,
      actor: system('rule'),
    })),
    effects: after.length === 0 ? [] : [effectOf(rule, 'work', after)],
  }
}

const nobody: ReadonlySet<string> = new Set()

const partsOf = (actions: readonly Action[], fields: LawWorld['catalogue']['fields']) => {
  const wait = actions.findIndex((action) => action.do === 'wait')
  const before = wait === -1 ? actions : actions.slice(0, wait)
  const after = before.flatMap((action): Action[] => {
    if (!isAtOnce(action)) return [action]
    const written = writtenFields(action, fields)
    return written ? [{ do: 'set', fields: written }] : []
  })
  return {
    now: before.filter(isAtOnce),
    after: wait === -1 ? after : [...after, ...actions.slice(wait)],
  }
}

const atOnce: ReadonlySet<Action['do']> = new Set(['set', 'raise', 'promise', 'snooze'])
export const isAtOnce = (action: Action): boolean => atOnce.has(action.do)

const acted = (
  { id, version }: LawItem<'trigger'>,
  mode: 'act' | 'suggest',
  actions: readonly Action[],
  after: readonly Action[],
  because: string,
): TicketEvent => ({
  type: 'ticket.rule_acted',
  data: {
    ruleId: id,
    version,
    mode,
    actions: actions.map((action) => action.do),
    effects: after.map((action) => action.do),
  },
  because,
  actor: system('rule'),
})
