// What would have been another, between two plays of one ticket.
import type { TicketState } from '../ticket/state.ts'
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
  'notified',
] as const
export type What = (typeof whats)[number]

export interface Difference {
  what: What
  /** Of a breach: the target; of a rule: its id. */
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
  ...[...new Set([...before.rules.keys(), ...after.rules.keys()])].flatMap((id) =>
    differing('rule', id, String(before.rules.get(id) ?? 0), String(after.rules.get(id) ?? 0)),
  ),
  ...differing('notified', '', String(before.effects), String(after.effects)),
]

const differing = (what: What, of: string, before: string | null, after: string | null): Difference[] =>
  before === after ? [] : [{ what, of, before, after }]
