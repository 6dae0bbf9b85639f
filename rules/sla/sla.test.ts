// Clocks: when they run, stand, are due, warn and end; and that counting on is the same as counting anew.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CalendarBody } from '../calendar/body.ts'
import { alwaysOpen } from '../calendar/hours.ts'
import { workingBetween } from '../calendar/working.ts'
import type { Condition } from '../conditions/ast.ts'
import { emptyLaw, type Law } from '../law/law.ts'
import type { LawWorld } from '../law/world.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import type { TicketState } from '../ticket/state.ts'
import type { Priority, Status } from '../ticket/words.ts'
import type { Clock } from './clock.ts'
import { foldClocks, type Past } from './fold.ts'
import { planClocks } from './plan.ts'
import type { SlaPolicy } from './policy.ts'

const day = [{ from: '09:00', to: '17:00' }]
const office: CalendarBody = {
  zone: 'Europe/Berlin',
  days: [day, day, day, day, day, [], []],
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
  exceptions: [],
}
const always: Condition = { all: [] }
const same = (n: number | null): Record<Priority, number | null> => ({
  urgent: n,
  high: n,
  normal: n,
  low: n,
})
const policy = (more: Partial<SlaPolicy> = {}): SlaPolicy => ({
  condition: always,
  calendarId: 'office',
  targets: {
    first_response: { urgent: 15, high: 30, normal: 60, low: 480 },
    next_response: same(120),
    update: same(null),
    resolution: { urgent: 120, high: 240, normal: 480, low: 2400 },
  },
  pauses: ['pending', 'on_hold'],
  warnAt: [75],
  ...more,
})
const lawOf = (...policies: SlaPolicy[]): Law => ({
  ...emptyLaw,
  version: 1,
  calendar: [{ id: 'office', name: 'Office', version: 1, mode: 'act', body: office }],
  sla_policy: policies.map((body, i) => ({ id: `p${i}`, name: `P${i}`, version: 1, mode: 'act', body })),
})
const worldOf = (law: Law): LawWorld => ({
  law,
  hours: alwaysOpen,
  catalogue: { fields: [] },
  beside: { subject: 'VPN drops', words: {}, said: null },
})

const created = (
  more: Partial<Extract<TicketEvent, { type: 'ticket.created' }>['data']> = {},
): TicketEvent => ({
  type: 'ticket.created',
  data: {
    number: 1,
    subjectId: 's',
    channel: 'mail',
    requesterId: 'jane',
    organisationId: null,
    teamId: null,
    assigneeId: null,
    mailboxId: null,
    impact: 'medium',
    urgency: 'medium',
    priority: 'normal',
    tags: [],
    followers: [],
    ...more,
  },
})
const said = (side: 'requester' | 'team', kind: 'request' | 'reply' | 'note' = 'reply'): TicketEvent => ({
  type: 'ticket.message_added',
  data: { messageId: 'm', kind, side, authorId: 'x', attachments: 0 },
})
const status = (from: Status, to: Status): TicketEvent => ({
  type: 'ticket.status_changed',
  data: { from, to },
})
const priority = (from: Priority, to: Priority): TicketEvent => ({
  type: 'ticket.priority_changed',
  data: {
    from: { impact: 'medium', urgency: 'medium', priority: from },
    to: { impact: 'medium', urgency: 'medium', priority: to },
  },
})
const promised = (to: string | null): TicketEvent => ({
  type: 'ticket.update_promised',
  data: { from: null, to },
})
const opened = [created(), said('requester', 'request')]

/** In Berlin. */
const at = (local: string) =>
  Temporal.PlainDateTime.from(local)
    .toZonedDateTime('Europe/Berlin')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
const local = (iso: string | null | undefined) =>
  iso == null
    ? iso
    : Temporal.Instant.from(iso)
        .toZonedDateTimeISO('Europe/Berlin')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })

/** Plays commits one after the other, as the desk does. */
const play = (history: readonly Past[], world: LawWorld) => {
  let state: TicketState | null = null
  const told: string[] = []
  for (const { at: now, events } of history) {
    const more = planClocks(
      { ticketId: 't', before: state, events, actor: { kind: 'system', name: 'x' }, at: now },
      world,
    )
    for (const e of more) {
      if (e.type === 'ticket.clock_warned') told.push(`${e.data.target} ${e.data.percent}%`)
      if (e.type === 'ticket.clock_breached') told.push(`${e.data.target} breached`)
    }
    state = applyAll(state, 't', [...events, ...more], now)
  }
  const t = state as unknown as TicketState
  return {
    ticket: t,
    told,
    clock: (target: Clock['target']) => t.clocks.findLast((c) => c.target === target),
  }
}

describe('a policy gives each target its time', () => {
  test('by priority and in working time', () => {
    const { clock, ticket } = play([{ at: at('2026-11-20T16:30'), events: opened }], worldOf(lawOf(policy())))
    expect(local(clock('first_response')?.dueAt)).toBe('2026-11-23T09:30')
    expect(local(clock('resolution')?.dueAt)).toBe('2026-11-23T16:30')
    expect(local(clock('first_response')?.amberAt)).toBe('2026-11-23T09:15')
    expect(local(ticket.dueAt)).toBe('2026-11-23T09:30')
    expect(local(ticket.clockNextAt)).toBe('2026-11-23T09:15')
    expect(ticket.policyId).toBe('p0')
  })
  test('the first policy that holds is the ticket’s', () => {
    const vip = policy({
      condition: { field: 'tag', op: 'is', value: 'vip' },
      targets: { ...policy().targets, resolution: same(30) },
    })
    const world = worldOf(lawOf(vip, policy()))
    expect(play([{ at: at('2026-11-23T10:00'), events: opened }], world).ticket.policyId).toBe('p1')
    const { ticket, clock } = play(
      [
        { at: at('2026-11-23T10:00'), events: opened },
        {
          at: at('2026-11-23T10:10'),
          events: [{ type: 'ticket.tags_changed', data: { added: ['vip'], removed: [] } }],
        },
      ],
      world,
    )
    expect(ticket.policyId).toBe('p0')
    expect(local(clock('resolution')?.dueAt)).toBe('2026-11-23T10:30')
  })
  test('a policy that comes later finds the time already spent', () => {
    const vip = policy({ condition: { field: 'tag', op: 'is', value: 'vip' } })
    const { clock } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T10:00'), events: [status('new', 'pending')] },
        { at: at('2026-11-23T12:00'), events: [status('pending', 'open')] },
        {
          at: at('2026-11-23T13:00'),
          events: [{ type: 'ticket.tags_changed', data: { added: ['vip'], removed: [] } }],
        },
      ],
      worldOf(lawOf(vip)),
    )
    expect(local(clock('resolution')?.dueAt)).toBe('2026-11-24T11:00')
  })
  test('without any policy nothing is measured', () => {
    expect(play([{ at: at('2026-11-23T10:00'), events: opened }], worldOf(emptyLaw)).ticket.clocks).toEqual(
      [],
    )
  })
  test('holidays count for nothing', () => {
    const { clock } = play([{ at: at('2026-12-24T16:00'), events: opened }], worldOf(lawOf(policy())))
    expect(local(clock('resolution')?.dueAt)).toBe('2026-12-28T16:00')
  })
})

describe('a clock stands and goes on', () => {
  const world = worldOf(lawOf(policy()))
  test('while the status pauses it', () => {
    const paused = [
      { at: at('2026-11-23T09:00'), events: opened },
      { at: at('2026-11-23T10:00'), events: [status('new', 'pending')] },
    ]
    expect(play(paused, world).clock('resolution')).toMatchObject({ outcome: 'paused', dueAt: null })
    const { clock } = play(
      [...paused, { at: at('2026-11-23T15:00'), events: [status('pending', 'open')] }],
      world,
    )
    expect(local(clock('resolution')?.dueAt)).toBe('2026-11-24T14:00')
  })
  test('reopened, it goes on with the time it already used', () => {
    const { clock } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T11:00'), events: [said('team'), status('new', 'solved')] },
        { at: at('2026-11-24T09:00'), events: [status('solved', 'open'), said('requester')] },
      ],
      world,
    )
    expect(clock('resolution')).toMatchObject({ outcome: 'running', endedAt: null })
    expect(local(clock('resolution')?.dueAt)).toBe('2026-11-24T15:00')
    expect(clock('first_response')?.outcome).toBe('missed')
  })
  test('a priority that rises leaves less time of the same spans', () => {
    const { clock, told } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T12:00'), events: [priority('normal', 'urgent')] },
      ],
      world,
    )
    expect(local(clock('resolution')?.breachedAt)).toBe('2026-11-23T11:00')
    expect(told).toEqual(['first_response breached', 'resolution breached'])
  })
  test('merged, nobody waits for it; unmerged, it is as if it had never been', () => {
    const merge: TicketEvent = { type: 'ticket.merged', data: { into: 'b', number: 2, statusBefore: 'open' } }
    const undo: TicketEvent = {
      type: 'ticket.unmerged',
      data: {
        from: 'b',
        number: 2,
        status: 'open',
        waitingSince: at('2026-11-23T09:00'),
        solvedAt: null,
        closedAt: null,
      },
    }
    const before = [
      { at: at('2026-11-23T09:00'), events: opened },
      { at: at('2026-11-23T09:10'), events: [status('new', 'open')] },
    ]
    const merged = [...before, { at: at('2026-11-23T09:20'), events: [merge] }]
    expect(play(merged, world).ticket).toMatchObject({ dueAt: null, clockNextAt: null })
    const back = play([...merged, { at: at('2026-11-23T09:40'), events: [undo] }], world)
    const never = play([...before, { at: at('2026-11-23T09:40'), events: [] }], world)
    expect(back.ticket.clocks).toEqual(never.ticket.clocks)
  })
})

describe('responses', () => {
  const world = worldOf(lawOf(policy()))
  test('the first reply ends the first clock; a note does not', () => {
    const noted = [
      { at: at('2026-11-23T09:00'), events: opened },
      { at: at('2026-11-23T09:10'), events: [said('team', 'note')] },
    ]
    expect(play(noted, world).clock('first_response')?.outcome).toBe('running')
    const { clock } = play([...noted, { at: at('2026-11-23T10:00'), events: [said('team')] }], world)
    expect(clock('first_response')).toMatchObject({ outcome: 'met', endedAt: at('2026-11-23T10:00') })
  })
  test('each time the requester writes another clock begins, once until the answer', () => {
    const { clock, told } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T09:30'), events: [said('team')] },
        { at: at('2026-11-23T10:00'), events: [said('requester')] },
        { at: at('2026-11-23T11:00'), events: [said('requester')] },
        { at: at('2026-11-23T11:30'), events: [] },
      ],
      world,
    )
    expect(local(clock('next_response')?.dueAt)).toBe('2026-11-23T12:00')
    expect(told).toEqual(['next_response 75%'])
  })
  test('answers that came too late stay on record', () => {
    const { ticket } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T09:30'), events: [said('team')] },
        { at: at('2026-11-23T10:00'), events: [said('requester')] },
        { at: at('2026-11-23T13:00'), events: [said('team')] },
        { at: at('2026-11-23T14:00'), events: [said('requester')] },
      ],
      world,
    )
    expect(ticket.clocks.filter((c) => c.target === 'next_response').map((c) => c.outcome)).toEqual([
      'missed',
      'running',
    ])
    expect(ticket.breaches).toBe(1)
  })
})

describe('updates', () => {
  const world = worldOf(lawOf(policy({ targets: { ...policy().targets, update: same(240) } })))
  test('each reply begins the time until the next', () => {
    const { clock } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T10:00'), events: [said('team')] },
        { at: at('2026-11-23T11:00'), events: [said('team')] },
      ],
      world,
    )
    expect(local(clock('update')?.dueAt)).toBe('2026-11-23T15:00')
  })
  test('a promised time goes before it, and no pause moves it', () => {
    const three = at('2026-11-23T15:00')
    const history = [
      { at: at('2026-11-23T09:00'), events: opened },
      { at: at('2026-11-23T13:00'), events: [said('team'), promised(three)] },
      { at: at('2026-11-23T13:10'), events: [status('new', 'pending')] },
    ]
    expect(play(history, world).clock('update')).toMatchObject({ outcome: 'running', dueAt: three })
    const late = play([...history, { at: at('2026-11-23T15:30'), events: [] }], world)
    expect(late.told).toContain('update breached')
    const answered = play([...history, { at: at('2026-11-23T14:50'), events: [said('team')] }], world)
    expect(answered.ticket.promisedAt).toBeNull()
    expect(answered.told).not.toContain('update breached')
    expect(answered.clock('update')).toMatchObject({ promise: null, outcome: 'paused' })
  })
  test('a promise is tracked without any policy', () => {
    const { ticket, told } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T10:00'), events: [promised(at('2026-11-23T11:00'))] },
        { at: at('2026-11-23T11:00'), events: [] },
      ],
      worldOf(emptyLaw),
    )
    expect(told).toEqual(['update breached'])
    expect(ticket.clocks).toHaveLength(1)
  })
})

describe('agreements between teams', () => {
  const ola = {
    id: 'o1',
    name: 'Network',
    version: 1,
    mode: 'act' as const,
    body: {
      teamId: 'network',
      calendarId: 'office',
      minutes: same(120),
      pauses: ['pending' as const],
      warnAt: [],
    },
  }
  const world = worldOf({ ...lawOf(), ola: [ola] })
  const to = (from: string | null, teamId: string | null): TicketEvent => ({
    type: 'ticket.assigned',
    data: { from: { teamId: from, assigneeId: null }, to: { teamId, assigneeId: null } },
  })
  test('count the time with the team, however often it comes', () => {
    const { clock } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-23T10:00'), events: [to(null, 'network')] },
        { at: at('2026-11-23T11:00'), events: [to('network', 'workplace')] },
        { at: at('2026-11-23T15:00'), events: [to('workplace', 'network')] },
      ],
      world,
    )
    expect(local(clock('ola')?.dueAt)).toBe('2026-11-23T16:00')
    expect(clock('ola')?.spans).toHaveLength(2)
  })
})

describe('told once', () => {
  test('after a long silence the breach alone, and never again', () => {
    const { told } = play(
      [
        { at: at('2026-11-23T09:00'), events: opened },
        { at: at('2026-11-27T09:00'), events: [] },
        { at: at('2026-11-27T09:01'), events: [] },
        { at: at('2026-11-27T09:00'), events: [status('new', 'open')] },
      ],
      worldOf(lawOf(policy())),
    )
    expect(told.toSorted()).toEqual(['first_response breached', 'resolution breached'])
  })
})

const anyEvent = fc.constantFrom<(t: TicketState) => TicketEvent[]>(
  () => [],
  () => [said('team')],
  () => [said('requester')],
  () => [said('team', 'note')],
  (t) => [priority(t.priority, 'urgent')],
  (t) => [priority(t.priority, 'low')],
  (t) => [
    {
      type: 'ticket.tags_changed',
      data: { added: t.tags.includes('vip') ? [] : ['vip'], removed: t.tags.includes('vip') ? ['vip'] : [] },
    },
  ],
  (t) => [status(t.status, 'pending')],
  (t) => [status(t.status, 'open')],
  (t) => [status(t.status, 'on_hold')],
  (t) => [status(t.status, 'solved')],
  (t) => [
    {
      type: 'ticket.assigned',
      data: {
        from: { teamId: t.teamId, assigneeId: null },
        to: { teamId: t.teamId === 'network' ? null : 'network', assigneeId: null },
      },
    },
  ],
  (t) => [
    promised(Temporal.Instant.from(t.updatedAt).add({ minutes: 90 }).toString({ fractionalSecondDigits: 3 })),
  ],
  (t) => [{ type: 'ticket.spam_marked', data: { isSpam: !t.isSpam } }],
)

test('counting on is the same as counting anew, no clock is negative and none is lost', () => {
  const vip = policy({
    condition: { field: 'tag', op: 'is', value: 'vip' },
    pauses: ['pending'],
    warnAt: [50, 90],
  })
  const law: Law = {
    ...lawOf(vip, policy({ targets: { ...policy().targets, update: same(300) } })),
    ola: [
      {
        id: 'o1',
        name: 'Network',
        version: 1,
        mode: 'act',
        body: { teamId: 'network', calendarId: null, minutes: same(90), pauses: [], warnAt: [50] },
      },
    ],
  }
  const world = worldOf(law)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 3000 })), { maxLength: 25 }),
      (steps) => {
        let state: TicketState | null = null
        let now = Temporal.Instant.from('2026-11-20T08:00:00Z')
        const past: Past[] = []
        const breaches: string[] = []
        const commit = (events: readonly TicketEvent[]) => {
          const iso = now.toString({ fractionalSecondDigits: 3 })
          const more = planClocks(
            { ticketId: 't', before: state, events, actor: { kind: 'system', name: 'x' }, at: iso },
            world,
          )
          for (const e of more)
            if (e.type === 'ticket.clock_breached') breaches.push(`${e.data.target} ${e.data.dueAt}`)
          past.push({ at: iso, events: [...events, ...more] })
          state = applyAll(state, 't', [...events, ...more], iso)
        }
        commit(opened)
        for (const [event, minutes] of steps) {
          now = now.add({ minutes })
          commit(event(state as unknown as TicketState))
        }
        const t = state as unknown as TicketState
        const folded = foldClocks('t', past, world, now.toString({ fractionalSecondDigits: 3 }))
        expect(t.clocks).toEqual(folded.clocks)
        expect(t.clockNextAt).toBe(folded.nextAt)
        expect(t.promisedAt).toBe(folded.promisedAt)
        // Under another priority or policy it is another promise, which can be broken again.
        const isOnePromise = !past.some((p) =>
          p.events.some((e) => e.type === 'ticket.priority_changed' || e.type === 'ticket.tags_changed'),
        )
        if (isOnePromise) expect(new Set(breaches).size).toBe(breaches.length)
        expect(t.clocks.map((c) => c.target)).toEqual(
          expect.arrayContaining(['first_response', 'resolution']),
        )
        for (const c of t.clocks) {
          const edges = c.spans.flatMap(([from, to]) => [from, to ?? '9999'])
          expect(edges).toEqual(edges.toSorted())
          for (const [from, to] of c.spans)
            expect(workingBetween(Date.parse(from), Date.parse(to ?? from), office)).toBeGreaterThanOrEqual(0)
          if (c.outcome === 'running') expect(c.dueAt).not.toBeNull()
        }
      },
    ),
    { numRuns: 400 },
  )
})
