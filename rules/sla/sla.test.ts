// Clocks: when they run, stand, are due, warn and end.
import { describe, expect, test } from 'vitest'
import { emptyLaw } from '../law/law.ts'
import type { TicketEvent } from '../ticket/events.ts'
import {
  at,
  lawOf,
  local,
  opened,
  play,
  policy,
  priority,
  promised,
  said,
  same,
  status,
  worldOf,
} from './playing.ts'

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
