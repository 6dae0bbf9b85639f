// Who works when, and who somebody is to the desk: what routing, the board and escalation read.
//
// Instants in spans are milliseconds since the epoch, so that a thousand people are compared quickly; a span begins at
// `from` and ends before `to`. Local times are those of a zone.
import type { Role } from '../access/roles.ts'
import type { Channel } from '../ticket/words.ts'

/** Only `work` is time in which somebody takes tickets. `on_call` may lie outside of work: to be called, not to be routed to. */
export const spanKinds = ['work', 'break', 'on_call', 'leave', 'sick', 'training'] as const
export type SpanKind = (typeof spanKinds)[number]

/** Spans of one person and kind neither overlap nor touch; work, break and absence never overlap each other. */
export interface ShiftSpan {
  personId: string
  kind: SpanKind
  from: number
  to: number
  /** The pattern or entry it comes from; null: the desk's working hours, for people without a pattern. */
  source: { kind: 'pattern' | 'entry'; id: string } | null
}

export const presenceStates = ['online', 'away', 'busy', 'on_break', 'off'] as const
/** `busy`: at work, but nothing new, please. */
export type PresenceState = (typeof presenceStates)[number]

export interface Presence {
  state: PresenceState
  /** Until when it holds; null: until something changes it. */
  until: number | null
  /** false: it follows from the shift, because nobody chose. */
  isChosen: boolean
}

/** Away for days, with somebody who stands in. */
export interface OutOfOffice {
  from: number
  /** null: until further notice. */
  to: number | null
  words: string
  /** Whether open work goes to the deputy (or back to its team) when it begins. */
  handsOver: boolean
}

export interface Staff {
  personId: string
  name: string
  role: Role
  languages: readonly string[]
  teamIds: readonly string[]
  /** 1, 2, 3 …: which tier of support. */
  tier: number
  /** skill id → level, 1 (knows the basics) to 5 (teaches others). */
  skills: Readonly<Record<string, number>>
  siteId: string | null
  /** IANA name: the person's own, else the site's, else the desk's. */
  zone: string
  /** Points of work somebody can have at once. */
  capacity: number
  /** What a ticket of a channel takes of it, times the points of the routing; a channel left out counts 1. */
  weights: Readonly<Partial<Record<Channel, number>>>
  deputyId: string | null
  outOfOffice: OutOfOffice | null
  /** At the instant it was loaded for. */
  presence: Presence
  /** In order of time, from a day before that instant to a week after it. */
  spans: readonly ShiftSpan[]
}
