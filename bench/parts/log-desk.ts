// A desk in memory that works off a real log: arrivals are routed, people work, and what became of it is measured.
//
// Who knows what is read off the log: the more cases of a product somebody worked on, the higher their level. Knowing
// it well makes work shorter, not knowing it at all doubles it. Time is working time, drawn together so that people are
// busy for most of it.
import type { Staff } from '../../rules/roster/types.ts'
import { givenAt } from '../../rules/routing/fairness.ts'
import { rank } from '../../rules/routing/rank.ts'
import { type Routing, usualRouting } from '../../rules/routing/strategy.ts'
import type { Candidate, Work } from '../../rules/routing/work.ts'
import type { Arrival } from './log.ts'

export interface Manner {
  name: string
  strategy: Routing['strategy'] | 'random'
  /** Whether it looks at what people know. */
  knowsSkills: boolean
}

export interface Outcome {
  breaches: number
  meanWait: number
  p95Wait: number
  gini: number
}

interface Person {
  name: string
  levels: Map<string, number>
  customers: Map<string, number>
  queue: { arrival: Arrival; arrivedAt: number; due: number }[]
  busyUntil: number
  worked: number
  given: { points: number; at: number | null }
}

const minute = 60_000
const capacity = 4
const stepMinutes = 25
const allowed = (a: Arrival): number => (a.isSerious ? 4 : 16) * 60 * minute

export const play = (log: readonly Arrival[], manner: Manner, busy: number): Outcome => {
  const people = peopleOf(log)
  const start = log[0]?.at ?? 0
  const span = (log.at(-1)?.at ?? 1) - start
  const needed = log.reduce((sum, a) => sum + a.steps * stepMinutes * minute, 0)
  // So that at a middling level everybody is busy for this share of the time.
  const scale = needed / people.length / busy / span
  const waiting: Person['queue'] = []
  const waits: number[] = []
  let breaches = 0
  let seed = 1

  const begin = (person: Person, now: number): void => {
    person.queue.sort((a, b) => a.due - b.due)
    const next = person.queue[0]
    if (!next || person.busyUntil > now) return
    const { arrival, arrivedAt, due } = next
    const level = person.levels.get(arrival.product) ?? 0
    const known = person.customers.get(arrival.customer) ?? 0
    const pace = (level === 0 ? 2 : 1.3 - 0.1 * level) * (known > 0 ? 0.9 : 1)
    const minutes = arrival.steps * stepMinutes * pace
    waits.push((now - arrivedAt) / minute)
    person.worked += minutes
    person.customers.set(arrival.customer, known + 1)
    person.busyUntil = now + minutes * minute
    if (person.busyUntil > due) breaches += 1
  }

  const choose = (arrival: Arrival, due: number, now: number): Person | null => {
    const free = people.filter((p) => p.queue.length < capacity)
    if (manner.strategy === 'random') {
      seed = (seed * 48_271) % 2_147_483_647
      return free[seed % Math.max(1, free.length)] ?? null
    }
    const candidates = people.map((p) => candidateOf(p, arrival, now))
    const routing = { ...usualRouting, strategy: manner.strategy, minutesPerPoint: 90 }
    const [best] = rank(workOf(arrival, due, manner.knowsSkills), candidates, routing, now)
    return best && best.blockedBy.length === 0 ? (people.find((p) => p.name === best.personId) ?? null) : null
  }

  const give = (item: Person['queue'][number], now: number): boolean => {
    const person = choose(item.arrival, item.due, now)
    if (!person) return false
    person.queue.push(item)
    person.given = { points: givenAt(person.given, now) + 1, at: now }
    begin(person, now)
    return true
  }

  /** Everything that ends until then, in order of time; room goes to those who wait. */
  const until = (end: number): void => {
    for (;;) {
      const [next] = people
        .filter((p) => p.queue.length > 0 && p.busyUntil <= end)
        .sort((a, b) => a.busyUntil - b.busyUntil)
      if (!next) return
      const now = next.busyUntil
      next.queue.shift()
      begin(next, now)
      waiting.sort((a, b) => a.due - b.due)
      for (const item of [...waiting]) {
        if (!give(item, now)) continue
        waiting.splice(waiting.indexOf(item), 1)
      }
    }
  }

  for (const arrival of log) {
    const now = Math.round((arrival.at - start) * scale) + dayZero
    until(now)
    const item = { arrival, arrivedAt: now, due: now + allowed(arrival) }
    if (!give(item, now)) waiting.push(item)
  }
  until(Number.MAX_SAFE_INTEGER)
  return {
    breaches: breaches / log.length,
    meanWait: waits.reduce((sum, w) => sum + w, 0) / waits.length,
    p95Wait: waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0,
    gini: giniOf(people.map((p) => p.worked)),
  }
}

const dayZero = 1_000_000_000_000

const peopleOf = (log: readonly Arrival[]): Person[] => {
  const counts = new Map<string, Map<string, number>>()
  for (const { product, resources } of log)
    for (const name of resources) {
      const own = counts.get(name) ?? new Map<string, number>()
      counts.set(name, own.set(product, (own.get(product) ?? 0) + 1))
    }
  return [...counts].map(([name, own]) => ({
    name,
    levels: new Map([...own].map(([product, n]) => [product, levelOf(n)])),
    customers: new Map(),
    queue: [],
    busyUntil: 0,
    worked: 0,
    given: { points: 0, at: null },
  }))
}

const levelOf = (cases: number): number => 1 + [4, 15, 50, 150].filter((n) => cases >= n).length

const candidateOf = (p: Person, { product, customer }: Arrival, now: number): Candidate => ({
  staff: staffOf(p, product, now),
  load: { points: p.queue.length, open: p.queue.length },
  given: p.given,
  ties: { requester: p.customers.get(customer) ?? 0, organisation: 0, hadIt: false },
})

const staffOf = (p: Person, product: string, now: number): Staff => ({
  personId: p.name,
  name: p.name,
  role: 'agent',
  languages: [],
  teamIds: ['desk'],
  tier: 1,
  skills: { [product]: p.levels.get(product) ?? 0 },
  siteId: null,
  zone: 'UTC',
  capacity,
  weights: {},
  deputyId: null,
  outOfOffice: null,
  presence: { state: 'online', until: null, isChosen: true },
  spans: [{ personId: p.name, kind: 'work', from: 0, to: now + 8 * 60 * minute, source: null }],
})

const workOf = (arrival: Arrival, due: number, knowsSkills: boolean): Work => ({
  ticketId: arrival.id,
  teamId: 'desk',
  points: 1,
  channel: 'mail',
  isPressing: true,
  tier: 1,
  skills: knowsSkills ? [{ skillId: arrival.product, level: 1, name: arrival.product }] : [],
  siteId: null,
  isOnSite: false,
  requesterId: arrival.customer,
  language: null,
  dueAt: due,
  passedBy: [],
})

/** 0: all alike; 1: one does everything. */
const giniOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const sum = sorted.reduce((a, b) => a + b, 0)
  const weighted = sorted.reduce((a, b, i) => a + b * (i + 1), 0)
  return sum === 0 ? 0 : (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}
