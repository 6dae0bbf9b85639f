// The one place where the law acts on tickets: what a change brings about besides what was asked, decided before anything
// is written. The same function rehearses a law that is not yet in force.
//
// 1. Priority policies say which priority impact and urgency make.
// 2. Clocks that came to a warning or a breach by now say so.
// 3. Triggers act, each at most once, in their order, each on what those before leave.
// 4. Clocks go on, stand, end or begin by all of that.
import { type Effect, runTriggers, type Trace } from '../automation/run.ts'
import { prioritise } from '../priority/judge.ts'
import { planClocks } from '../sla/plan.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { Draft, LawWorld } from './world.ts'

export interface Completed {
  events: readonly TicketEvent[]
  /** What rules do after this is written. */
  effects: readonly Effect[]
  /** Which rules were asked, and what came of it. */
  trace: readonly Trace[]
}

export const completePlan = (draft: Draft, world: LawWorld): Completed => {
  const asked = prioritise(draft, world)
  const clocks = planClocks({ ...draft, events: asked }, world)
  const ruled = runTriggers({ ...draft, events: [...asked, ...clocks] }, world)
  const soFar = [...asked, ...ruled.events]
  return {
    events: [
      ...soFar,
      ...(ruled.events.length === 0 ? clocks : planClocks({ ...draft, events: soFar }, world)),
    ],
    effects: ruled.effects,
    trace: ruled.trace,
  }
}
