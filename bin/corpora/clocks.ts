// Clocks against other desks' scenarios, and over real incident logs: counted on they are what is counted anew, also
// after a change of the policy; none is negative, none is lost.
import type { Calendar } from '../../rules/calendar/hours.ts'
import { emptyLaw, type Law } from '../../rules/law/law.ts'
import type { LawWorld } from '../../rules/law/world.ts'
import type { Clock } from '../../rules/sla/clock.ts'
import { foldClocks, type Past } from '../../rules/sla/fold.ts'
import { ranIn } from '../../rules/sla/limit.ts'
import { planClocks, sameClocks } from '../../rules/sla/plan.ts'
import type { SlaPolicy } from '../../rules/sla/policy.ts'
import { applyAll } from '../../rules/ticket/apply.ts'
import type { TicketEvent, TicketState } from '../../rules/ticket/index.ts'
import type { Priority, Status } from '../../rules/ticket/words.ts'
import type { Corpora, Difference, Outcome } from './report.ts'
import { calendarsOf } from './working-time.ts'

const same = (n: number | null): Record<Priority, number | null> => ({
  urgent: n,
  high: n,
  normal: n,
  low: n,
})
const policy = (first: number | null, next: number | null, resolution: number | null): SlaPolicy => ({
  condition: { all: [] },
  calendarId: null,
  targets: {
    first_response: same(first),
    next_response: same(next),
    update: same(null),
    resolution: same(resolution),
  },
  pauses: ['pending', 'on_hold'],
  warnAt: [50, 90],
})
const worldOf = (body: SlaPolicy, hours: Calendar): LawWorld => {
  const law: Law = {
    ...emptyLaw,
    version: 1,
    sla_policy: [{ id: 'policy', name: 'Policy', version: 1, mode: 'act', body }],
  }
  const beside = { subject: '', words: {}, said: null, organisation: null }
  return { law, hours, catalogue: { fields: [] }, beside }
}

const created = (priority: Priority): TicketEvent => ({
  type: 'ticket.created',
  data: {
    number: 1,
    subjectId: 's',
    channel: 'mail',
    requesterId: 'r',
    organisationId: null,
    teamId: null,
    assigneeId: null,
    mailboxId: null,
    impact: 'medium',
    urgency: 'medium',
    priority,
    tags: [],
    followers: [],
  },
})
const said = (side: 'requester' | 'team'): TicketEvent => ({
  type: 'ticket.message_added',
  data: { messageId: 'm', kind: 'reply', side, authorId: 'x', attachments: 0 },
})
const moved = (from: Status, to: Status): TicketEvent => ({
  type: 'ticket.status_changed',
  data: { from, to },
})
const iso = (at: string): string => Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 })

/** As the desk would: each commit with what the law adds. */
const live = (history: readonly Past[], world: LawWorld): { state: TicketState; past: Past[] } => {
  let state: TicketState | null = null
  const past = history.map(({ at, events }) => {
    const actor = { kind: 'system' as const, name: 'corpora' }
    const more = planClocks({ ticketId: 't', before: state, events, actor, at }, world)
    state = applyAll(state, 't', [...events, ...more], at)
    return { at, events: [...events, ...more] }
  })
  if (!state) throw new Error('a history without a beginning')
  return { state, past }
}

interface Scenario {
  id: string
  calendar: string
  sla: { first_response: number; update: number; solution: number }
  created: string
  initial_state: string
  events?: { at: string; to_state: string }[]
  first_response_at?: string
  expect: Record<string, string | number | null>
}

const states: Readonly<Record<string, Status>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  closed: 'solved',
}

export const scenarios = async (corpora: Corpora): Promise<Outcome[]> => {
  const all = corpora.rows<Scenario>('sla-peers', 'scenarios').filter((s) => s.events && s.expect)
  const calendars = calendarsOf(corpora)
  let expected = 0
  const differing: Difference[] = []
  for (const s of all) {
    const hours = calendars.get(s.calendar)
    if (!hours) continue
    const { state } = live(pastOf(s), worldOf(policy(s.sla.first_response, null, s.sla.solution), hours))
    const clock = (target: Clock['target']) => state.clocks.find((c) => c.target === target)
    const check = (name: string, got: string | number | null | undefined) => {
      const wants = s.expect[name]
      if (wants === undefined) return
      expected += 1
      if (wants !== got)
        differing.push({ name: `${s.id} ${name}`, expected: String(wants), got: String(got) })
    }
    check('first_response_due', dueOf(clock('first_response'), hours))
    check('solution_due', dueOf(clock('resolution'), hours))
    check('first_response_in_min', usedBy(clock('first_response'), hours))
    check('close_in_min', usedBy(clock('resolution'), hours))
  }
  return expected === 0 ? [] : [{ what: 'pauses and reopenings', expected, differing, goal: 1 }]
}

const pastOf = (s: Scenario): Past[] => {
  const first = states[s.initial_state] ?? 'open'
  let now: Status = 'new'
  const to = (status: Status): TicketEvent[] => {
    const events = status === now ? [] : [moved(now, status)]
    now = status
    return events
  }
  const steps = [
    { at: s.created, events: [created('normal'), said('requester'), ...to(first)] },
    ...(s.events ?? []).map(({ at, to_state }) => ({ at, events: to(states[to_state] ?? 'open') })),
    ...(s.first_response_at ? [{ at: s.first_response_at, events: [said('team')] }] : []),
  ]
  return steps.map((step) => ({ ...step, at: iso(step.at) })).toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** They tell a due time of what has ended, too: as if it went on at once. */
const dueOf = (clock: Clock | undefined, hours: Calendar): string | null => {
  if (!clock) return null
  const spans: Clock['spans'] = clock.endedAt === null ? clock.spans : [...clock.spans, [clock.endedAt, null]]
  const at = ranIn(spans, hours).by(clock.minutes * 60_000)
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at).toString()
}

const usedBy = (clock: Clock | undefined, hours: Calendar): number | null => {
  if (!clock || clock.endedAt === null) return null
  return Math.round(ranIn(clock.spans, hours).used(Date.parse(clock.endedAt)) / 60_000)
}

interface Row {
  id: string
  at: string
  status: Status
  priority: Priority
}

export const incidentLogs = async (corpora: Corpora): Promise<Outcome[]> => [
  ...replay(corpora, 'log-uci-incident', (r) => ({
    id: r.number ?? '',
    at: european(r.sys_updated_at ?? ''),
    status: uci[r.incident_state ?? ''] ?? 'open',
    priority: (['urgent', 'high', 'normal', 'low'] as const)[Number((r.priority ?? '3')[0]) - 1] ?? 'normal',
  })),
  ...replay(corpora, 'log-bpi2013-volvo/BPI2013_closed', (r) => ({
    id: r['case:concept:name'] ?? '',
    at: (r['time:timestamp'] ?? '').replace(' ', 'T'),
    status: volvo[r['lifecycle:transition'] ?? ''] ?? 'open',
    priority: r.impact === 'High' || r.impact === 'Major' ? 'high' : r.impact === 'Low' ? 'low' : 'normal',
  })),
  ...replay(corpora, 'log-helpdesk-italian/helpdesk_full', (r) => ({
    id: r['Case ID'] ?? '',
    at: `${(r['Complete Timestamp'] ?? '').replaceAll('/', '-').replace(' ', 'T')}Z`,
    status: italian[r.Activity ?? ''] ?? 'open',
    priority: 'normal',
  })),
]

const uci: Record<string, Status> = {
  New: 'new',
  Active: 'open',
  'Awaiting User Info': 'pending',
  'Awaiting Problem': 'on_hold',
  'Awaiting Vendor': 'on_hold',
  'Awaiting Evidence': 'on_hold',
  Resolved: 'solved',
  Closed: 'closed',
}
const volvo: Record<string, Status> = { Wait: 'pending', Closed: 'closed', Cancelled: 'closed' }
const italian: Record<string, Status> = { Wait: 'pending', 'Resolve ticket': 'solved', Closed: 'closed' }

/** `29-02-2016 04:57` */
const european = (text: string): string => {
  const [, d, m, y, time] = /^(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d)$/.exec(text) ?? []
  return `${y}-${m}-${d}T${time}:00Z`
}

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
]
const office: Calendar = { zone: 'Europe/Rome', days: [day, day, day, day, day, [], []], holidays: [] }

const replay = (corpora: Corpora, start: string, read: (row: Record<string, string>) => Row): Outcome[] => {
  const [folder = ''] = start.split('/')
  const files = corpora.files(folder).filter((f) => f.startsWith(start) && f.endsWith('.csv'))
  const cases = new Map<string, Row[]>()
  for (const file of files)
    for (const row of table(corpora.text(file)).map(read))
      cases.set(row.id, [...(cases.get(row.id) ?? []), row])
  if (cases.size === 0) return []
  const [before, after] = [worldOf(policy(120, 240, 960), office), worldOf(policy(60, null, 480), office)]
  const counts: Difference[] = []
  const changes: Difference[] = []
  const unsound: Difference[] = []
  for (const [id, rows] of cases) {
    const history = historyOf(rows.toSorted((a, b) => (iso(a.at) < iso(b.at) ? -1 : 1)))
    const { state, past } = live(history, before)
    const now = past.at(-1)?.at ?? ''
    if (!sameClocks(state.clocks, foldClocks('t', past, before, now).clocks)) counts.push({ name: id })
    const other = live(history, after).state
    if (!sameClocks(other.clocks, foldClocks('t', past, after, now).clocks)) changes.push({ name: id })
    if (!isSound(state)) unsound.push({ name: id })
  }
  const expected = cases.size
  return [
    { what: `${folder}: counted on = anew`, expected, differing: counts, goal: 1 },
    { what: `${folder}: another policy`, expected, differing: changes, goal: 1 },
    { what: `${folder}: none lost or negative`, expected, differing: unsound, goal: 1 },
  ]
}

const isSound = ({ clocks, status }: TicketState): boolean => {
  const resolution = clocks.find((c) => c.target === 'resolution')
  const isOver = status === 'solved' || status === 'closed'
  return (
    clocks.some((c) => c.target === 'first_response') &&
    resolution !== undefined &&
    (resolution.endedAt !== null) === isOver &&
    clocks.every((c) => c.spans.every(([from, to]) => to === null || to >= from))
  )
}

/** Waiting for the requester begins with an answer to them, and ends with theirs. */
const historyOf = (rows: readonly Row[]): Past[] => {
  let now: Status = 'new'
  let priority = rows[0]?.priority ?? 'normal'
  return rows.map(({ at, status, priority: wanted }, n) => {
    const events: TicketEvent[] = n === 0 ? [created(priority), said('requester')] : []
    if (wanted !== priority) {
      const level = { impact: 'medium', urgency: 'medium' } as const
      events.push({
        type: 'ticket.priority_changed',
        data: { from: { ...level, priority }, to: { ...level, priority: wanted } },
      })
      priority = wanted
    }
    if (status !== now) {
      if (now === 'pending') events.push(said('requester'))
      if (status === 'pending' || status === 'solved') events.push(said('team'))
      events.push(moved(now, status))
      now = status
    }
    return { at: iso(at), events }
  })
}

const table = (text: string): Record<string, string>[] => {
  const [head = '', ...lines] = text.split(/\r?\n/).filter(Boolean)
  const names = head.split(',')
  return lines.map((line) => {
    const values = line.split(',')
    return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']))
  })
}
