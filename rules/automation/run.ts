// Triggers on a change.
import type { Draft, LawWorld } from '../law/world.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { Action } from './rule.ts'

/** What a rule does after the change is written; known by ticket, version, rule and number. */
export interface Effect {
  ruleId: string
  ruleName: string
  action: Action
  index: number
}

/** Of one rule that was asked. */
export interface Trace {
  ruleId: string
  version: number
  did: 'acted' | 'suggested' | 'not'
  /** The first part of its condition that did not hold. */
  failed: string | null
}

export const runTriggers = (
  draft: Draft,
  _world: LawWorld,
): { events: readonly TicketEvent[]; effects: readonly Effect[]; trace: readonly Trace[] } => ({
  events: [],
  effects: [],
  trace: [],
})
