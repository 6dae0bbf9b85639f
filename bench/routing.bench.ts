// Routing: one ticket among a thousand people, and a real log worked off under one way of routing after the other.
import type { ShiftSpan, Staff } from '../rules/roster/types.ts'
import { rank } from '../rules/routing/rank.ts'
import { usualRouting } from '../rules/routing/strategy.ts'
import type { Candidate, Work } from '../rules/routing/work.ts'
import { readLog } from './parts/log.ts'
import { type Manner, play } from './parts/log-desk.ts'
import { percentile, round, timesOf } from './parts/measure.ts'
import { figure, machine, option } from './parts/say.ts'

const hour = 3_600_000
const now = Date.parse('2026-11-23T10:00:00Z')
/** Eight days of shifts with a break, as the roster gives them. */
const spans = (personId: string, shift: number): ShiftSpan[] =>
  Array.from({ length: 8 }, (_, day) => {
    const from = now + (day - 1) * 24 * hour - 3 * hour + shift * hour
    const span = (kind: ShiftSpan['kind'], a: number, b: number): ShiftSpan => ({
      personId,
      kind,
      from: from + a * hour,
      to: from + b * hour,
      source: null,
    })
    return [span('work', 0, 4), span('break', 4, 4.5), span('work', 4.5, 9)]
  }).flat()

const candidate = (i: number): Candidate => ({
  staff: {
    personId: `p${i}`,
    name: `p${i}`,
    role: 'agent',
    languages: i % 3 === 0 ? ['en', 'de'] : ['en'],
    teamIds: ['network'],
    tier: 1 + (i % 3),
    skills: { vpn: i % 6, wlan: (i * 7) % 6, print: (i * 5) % 6 },
    siteId: null,
    zone: 'UTC',
    capacity: 8,
    weights: {},
    deputyId: null,
    outOfOffice: null,
    presence: { state: 'online', until: null, isChosen: false },
    spans: spans(`p${i}`, i % 5),
  } satisfies Staff,
  load: { points: i % 9, open: i % 9 },
  given: { points: i % 4, at: now - (i % 50) * 60_000 },
  ties: { requester: i % 17 === 0 ? 2 : 0, organisation: i % 5, hadIt: false },
})
const people = Array.from({ length: 1000 }, (_, i) => candidate(i))
const work = (n: number): Work => ({
  ticketId: `t${n}`,
  teamId: 'network',
  points: 1,
  channel: 'mail',
  isPressing: n % 2 === 0,
  tier: 1,
  skills: [{ skillId: 'vpn', level: 1 + (n % 3), name: 'VPN' }],
  siteId: null,
  isOnSite: false,
  requesterId: 'jane',
  language: 'de',
  dueAt: now + 4 * hour,
  passedBy: [],
})

machine()
const routing = { ...usualRouting, strategy: 'best_match' as const }
await timesOf(200, (n) => rank(work(n), people, routing, now))
const times = await timesOf(1000, (n) => rank(work(n), people, routing, now))
figure(
  'one ticket among 1,000 people, with all reasons, median',
  round(percentile(times, 0.5), 2),
  'ms',
  '≤ 5',
)
figure('the same, p95', round(percentile(times, 0.95), 2), 'ms')

const path = option('log', '../shared/corpora/log-helpdesk-italian/helpdesk_full_attributes.shared.csv')
const log = await readLog(path).catch(() => [])
const busy = Number(option('busy', '0.85'))
const manners: Manner[] = [
  { name: 'at random', strategy: 'random', knowsSkills: false },
  { name: 'round robin', strategy: 'round_robin', knowsSkills: false },
  { name: 'least loaded', strategy: 'least_loaded', knowsSkills: false },
  { name: 'round robin among who knows it', strategy: 'round_robin', knowsSkills: true },
  { name: 'least loaded among who knows it', strategy: 'least_loaded', knowsSkills: true },
  { name: 'best match', strategy: 'best_match', knowsSkills: true },
]
if (log.length === 0) process.stdout.write(`no log at ${path}: give one with --log\n`)
for (const manner of log.length === 0 ? [] : manners) {
  const { breaches, meanWait, p95Wait, gini } = play(log, manner, busy)
  figure(
    `${log.length} cases, ${manner.name}: late`,
    round(breaches * 100, 1),
    `%; wait ${round(meanWait, 0)} min, p95 ${round(p95Wait, 0)}; Gini ${round(gini, 2)}`,
  )
}
