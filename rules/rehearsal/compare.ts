// What would have been another, between two plays of one ticket.
import type { TicketState } from '../ticket/state.ts'
import type { Doing } from './doings.ts'
import type { Played } from './play.ts'

export const whats = [
  'priority',
  'team',
  'assignee',
  'service',
  'status',
  'tags',
  'fields',
  'breach',
  'due',
  'rule',
  'doing',
] as const
export type What = (typeof whats)[number]

export interface Difference {
  what: What
  /** Of a breach: the target; of a rule: its id; of a doing: its key. */
  of: string
  /** Words of the ticket, or ids of people, teams and services. */
  before: string | null
  after: string | null
}

type One = (t: TicketState) => string | null
const facts: readonly (readonly [What, One])[] = [
  ['priority', (t) => t.priority],
  ['team', (t) => t.teamId],
  ['assignee', (t) => t.assigneeId],
  ['service', (t) => t.serviceId],
  ['status', (t) => t.status],
  ['tags', (t) => t.tags.toSorted().join(', ')],
  ['fields', (t) => JSON.stringify(Object.entries(t.fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))],
  ['due', (t) => t.dueAt],
]

export const compare = (before: Played, after: Played): Difference[] => [
  ...facts.flatMap(([what, read]) => differing(what, '', read(before.state), read(after.state))),
  ...(Object.keys(before.breaches) as (keyof Played['breaches'])[]).flatMap((target) =>
    differing('breach', target, String(before.breaches[target]), String(after.breaches[target])),
  ),
  ...counted('rule', before.rules, after.rules),
  ...counted('doing', countDoings(before.doings), countDoings(after.doings)),
]

/** `webhook 0198…`: what is counted as one. */
export const keyOf = ({ kind, of }: Pick<Doing, 'kind' | 'of'>): string =>
  of === '' ? kind : `${kind} ${of}`

export const countDoings = (doings: readonly Doing[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const doing of doings) counts.set(keyOf(doing), (counts.get(keyOf(doing)) ?? 0) + 1)
  return counts
}

type Counts = ReadonlyMap<string, number>
const counted = (what: What, before: Counts, after: Counts): Difference[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    differing(what, key, String(before.get(key) ?? 0), String(after.get(key) ?? 0)),
  )

const differing = (what: What, of: string, before: string | null, after: string | null): Difference[] =>
  before === after ? [] : [{ what, of, before, after }]
