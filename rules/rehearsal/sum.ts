// Sums over all tickets of a rehearsal: what the drafts would have changed.
import type { Clock } from '../sla/clock.ts'
import { countDoings, type Difference, keyOf } from './compare.ts'
import type { Doing } from './doings.ts'
import type { Played } from './play.ts'
import type { Holdings } from './router.ts'

export interface Pair {
  before: number
  after: number
}
/** One of the first of its kind, with its words as they would have been read. */
export interface Example {
  ticketId: string
  number: number
  ruleId: string
  /** ISO. */
  at: string
  words: string
}
type Target = Clock['target']

/** Kept as JSON between two batches. */
export interface Sums {
  tickets: number
  changed: number
  breaches: Pair & { more: number; less: number }
  targets: Record<Target, Pair & { clocks: Pair }>
  /** `from to` → how many. */
  priorities: Record<string, number>
  /** By id; '' for none. */
  teams: Record<string, Pair>
  people: Record<string, Pair>
  rules: Record<string, Pair>
  /** By kind and what it is of, as `keyOf` has it. */
  doings: Record<string, Pair & { examples: Example[] }>
  /** Where a roster is tried: hours at work by person, hours of too few people by need. */
  roster?: { hours: Record<string, Pair>; gaps: Record<string, Pair> }
  /** Where routing is tried: who holds what, under either law. */
  holdings?: { before: Holdings; after: Holdings }
}

const pair = (): Pair => ({ before: 0, after: 0 })
const targets: readonly Target[] = ['first_response', 'next_response', 'update', 'resolution', 'ola']

export const noSums = (): Sums => ({
  tickets: 0,
  changed: 0,
  breaches: { ...pair(), more: 0, less: 0 },
  targets: Object.fromEntries(targets.map((t) => [t, { ...pair(), clocks: pair() }])) as Sums['targets'],
  priorities: {},
  teams: {},
  people: {},
  rules: {},
  doings: {},
})

/** Adds one ticket to `sums`, which it changes: a rehearsal adds a hundred thousand. */
export const addTo = (
  sums: Sums,
  before: Played,
  after: Played,
  differences: readonly Difference[],
): void => {
  sums.tickets += 1
  if (differences.length > 0) sums.changed += 1
  const [was, is] = [isBreached(before), isBreached(after)]
  sums.breaches.before += Number(was)
  sums.breaches.after += Number(is)
  sums.breaches.more += Number(is && !was)
  sums.breaches.less += Number(was && !is)
  for (const target of targets) {
    const own = sums.targets[target]
    own.before += before.breaches[target]
    own.after += after.breaches[target]
    own.clocks.before += before.clocks[target]
    own.clocks.after += after.clocks[target]
  }
  const [p, q] = [before.state.priority, after.state.priority]
  if (p !== q) sums.priorities[`${p} ${q}`] = (sums.priorities[`${p} ${q}`] ?? 0) + 1
  count(sums.teams, before.state.teamId ?? '', after.state.teamId ?? '')
  if (before.state.assigneeId || after.state.assigneeId)
    count(sums.people, before.state.assigneeId ?? '', after.state.assigneeId ?? '')
  for (const [id, n] of before.rules) of(sums.rules, id).before += n
  for (const [id, n] of after.rules) of(sums.rules, id).after += n
  for (const [key, n] of countDoings(before.doings)) doingsOf(sums, key).before += n
  for (const [key, n] of countDoings(after.doings)) doingsOf(sums, key).after += n
}

const mostExamples = 3

/** Doings of which there are too few examples yet. */
export const wantedOf = (sums: Sums, doings: readonly Doing[]): Doing[] => {
  const wanted: Doing[] = []
  for (const doing of doings) {
    const same = (other: Doing) => keyOf(other) === keyOf(doing)
    const { examples } = doingsOf(sums, keyOf(doing))
    // Three times the same to one ticket shows less than three tickets.
    if (!wanted.some(same) && examples.length < mostExamples) wanted.push(doing)
  }
  return wanted
}

export const addExample = (sums: Sums, doing: Doing, words: string): void => {
  const { ruleId, at, ticket } = doing
  const example = { ticketId: ticket.id, number: ticket.number, ruleId, at, words }
  doingsOf(sums, keyOf(doing)).examples.push(example)
}

const doingsOf = ({ doings }: Sums, key: string): Pair & { examples: Example[] } => {
  const known = doings[key] ?? { ...pair(), examples: [] }
  doings[key] = known
  return known
}

const isBreached = ({ breaches }: Played): boolean => Object.values(breaches).some((n) => n > 0)

const of = (pairs: Record<string, Pair>, key: string): Pair => {
  const known = pairs[key] ?? pair()
  pairs[key] = known
  return known
}

const count = (pairs: Record<string, Pair>, before: string, after: string): void => {
  of(pairs, before).before += 1
  of(pairs, after).after += 1
}
