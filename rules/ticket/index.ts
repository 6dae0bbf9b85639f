// The law of a ticket's life: words, events, state, and the two functions that make them.
export { applyAll } from './apply.ts'
export type { Change, TicketCommand, TicketWorld } from './command.ts'
export type { TicketEvent, TicketEventType } from './events.ts'
export { type Plan, plan } from './plan.ts'
export type { TicketState } from './state.ts'
export { planTimers, type Timer } from './timers.ts'
