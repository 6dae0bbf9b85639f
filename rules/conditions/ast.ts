// The one condition language as a tree: for views, the search bar, macros, fields, triggers, SLA, routing and reports.

export type Condition = All | Any | Not | Test

/** Holds when each part holds; an empty one always holds. */
export interface All {
  all: readonly Condition[]
}
/** Holds when some part holds; an empty one never does. */
export interface Any {
  any: readonly Condition[]
}
export interface Not {
  not: Condition
}
/** One question about one field. Which operators and values a field takes: fields.ts. */
export interface Test {
  /** A name of fields.ts, or `field.<key>` for a custom field. */
  field: string
  op: Operator
  /** Left out for `set` and `unset`. */
  value?: Operand
}

export const operators = [
  'is',
  'is_not',
  'any_of',
  'none_of',
  'all_of',
  'lt',
  'lte',
  'gt',
  'gte',
  'contains',
  'contains_not',
  'before',
  'after',
  'longer_than',
  'shorter_than',
  'set',
  'unset',
] as const
export type Operator = (typeof operators)[number]

export const spanUnits = ['minute', 'hour', 'day', 'week', 'working_hour', 'working_day'] as const
/** A length of time before (or, for times to come, after) now; working time by the workspace's calendar. */
export interface Span {
  amount: number
  unit: (typeof spanUnits)[number]
}

/** People, teams and the like by id, or `me`, `my-teams` for whoever asks. */
export type Operand = string | number | boolean | readonly (string | number)[] | Span
