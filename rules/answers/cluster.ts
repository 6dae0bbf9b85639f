// Which tickets are about the same thing, told by their telling words; nothing is learnt, everything can be explained.
//
// A word says more the fewer tickets hold it, and twice as much in a subject; words in more than a quarter of all tickets and
// words of one ticket alone say nothing. Each ticket is the ten words that say most. It joins the cluster whose words are
// nearest (cosine), if they are near enough, else begins its own; then all are given once more to the clusters as they came
// out, so that the order in which they came matters little. What is told of a cluster are the words that most of it shares.
// Example: "VPN drops", "vpn keeps dropping at home", "VPN verliert Verbindung" → vpn, drop.
import { isSmall } from '../search/languages.ts'

export interface Described {
  id: string
  requesterId: string
  /** Terms with how they are written; those of the subject twice as telling. */
  words: readonly { term: string; written: string; isSubject: boolean }[]
}

export interface Cluster {
  ids: readonly string[]
  requesters: number
  /** Terms and how they are mostly written, the most telling first. */
  telling: readonly { term: string; written: string; share: number }[]
}

const wordsOfTicket = 10
const near = 0.42
const tooCommon = 0.25
const toldWords = 6
const leastShare = 0.4

export interface Wanted {
  leastTickets: number
  leastRequesters: number
}

export const clusterTickets = (tickets: readonly Described[], wanted: Wanted): Cluster[] => {
  const vectors = vectorsOf(tickets)
  const first: Group[] = []
  for (const vector of vectors) join(first, vector, true)
  const seeds = first
    .filter((g) => g.members.length > 1)
    .map((g) => ({ sum: g.sum, length: g.length, members: [] as Vector[] }))
  const groups = seeds.map((s) => ({ sum: new Map<string, number>(), length: 0, members: s.members }))
  const index = indexOf(seeds)
  for (const vector of vectors) {
    const at = nearest(seeds, index, vector)
    if (at !== null) add(groups[at] as Group, vector)
  }
  return groups
    .map((group) => clusterOf(group))
    .filter(
      (c) =>
        c.ids.length >= wanted.leastTickets && c.requesters >= wanted.leastRequesters && c.telling.length > 0,
    )
    .sort((a, b) => b.ids.length - a.ids.length || ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1))
}

interface Vector {
  ticket: Described
  /** By term; of length 1. */
  weights: ReadonlyMap<string, number>
}
interface Group {
  sum: Map<string, number>
  length: number
  members: Vector[]
}

const vectorsOf = (tickets: readonly Described[]): Vector[] => {
  const holding = new Map<string, number>()
  for (const { words } of tickets)
    for (const term of new Set(words.map((w) => w.term))) holding.set(term, (holding.get(term) ?? 0) + 1)
  return tickets.flatMap((ticket) => {
    const weights = new Map<string, number>()
    for (const { term, written, isSubject } of ticket.words) {
      const held = holding.get(term) ?? 0
      if (held < 2 || (tickets.length > 20 && held > tickets.length * tooCommon)) continue
      if (written.length < 3 || isSmall(written) || /^\d+$/.test(written)) continue
      const says = Math.log(tickets.length / held) * (isSubject ? 2 : 1)
      weights.set(term, Math.max(weights.get(term) ?? 0, says))
    }
    const most = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, wordsOfTicket)
    const length = Math.hypot(...most.map(([, w]) => w))
    return length === 0 ? [] : [{ ticket, weights: new Map(most.map(([t, w]) => [t, w / length])) }]
  })
}

type Index = Map<string, Set<number>>

const indexOf = (groups: readonly Group[]): Index => {
  const index: Index = new Map()
  for (const [at, { sum }] of groups.entries())
    for (const term of sum.keys()) index.set(term, (index.get(term) ?? new Set()).add(at))
  return index
}

const indexes = new WeakMap<readonly Group[], Index>()

const join = (groups: Group[], vector: Vector, isOpen: boolean): void => {
  const index = indexes.get(groups) ?? new Map<string, Set<number>>()
  indexes.set(groups, index)
  let at = nearest(groups, index, vector)
  if (at === null && isOpen) at = groups.push({ sum: new Map(), length: 0, members: [] }) - 1
  if (at === null) return
  add(groups[at] as Group, vector)
  for (const term of vector.weights.keys()) index.set(term, (index.get(term) ?? new Set()).add(at))
}

const add = (group: Group, vector: Vector): void => {
  for (const [term, weight] of vector.weights) group.sum.set(term, (group.sum.get(term) ?? 0) + weight)
  group.length = Math.hypot(...group.sum.values())
  group.members.push(vector)
}

const nearest = (groups: readonly Group[], index: Index, { weights }: Vector): number | null => {
  const alike = new Map<number, number>()
  for (const [term, weight] of weights)
    for (const at of index.get(term) ?? []) {
      const group = groups[at] as Group
      const other = (group.sum.get(term) ?? 0) / (group.length || 1)
      alike.set(at, (alike.get(at) ?? 0) + weight * other)
    }
  let best: number | null = null
  for (const [at, likeness] of alike)
    if (likeness >= near && (best === null || likeness > (alike.get(best) ?? 0))) best = at
  return best
}

const clusterOf = ({ sum, members }: Group): Cluster => {
  const holding = (term: string): number => members.filter((m) => m.weights.has(term)).length
  const telling = [...sum]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([term]) => ({ term, written: mostWritten(members, term), share: holding(term) / members.length }))
    .filter((t) => t.share >= leastShare)
    .slice(0, toldWords)
  return {
    ids: members.map((m) => m.ticket.id),
    requesters: new Set(members.map((m) => m.ticket.requesterId)).size,
    telling,
  }
}

const mostWritten = (members: readonly Vector[], term: string): string => {
  const counts = new Map<string, number>()
  for (const { ticket } of members)
    for (const word of ticket.words)
      if (word.term === term) counts.set(word.written, (counts.get(word.written) ?? 0) + 1)
  return (
    [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ??
    term
  )
}
