// What a ticket takes of a capacity, the shift somebody is in, and what words point to.
import { describe, expect, it } from 'vitest'
import type { ShiftSpan } from '../roster/types.ts'
import { givenAt } from './fairness.ts'
import { pointsFor, pointsOf, routingOf, weighs } from './points.ts'
import { proposeService } from './propose-service.ts'
import { shiftNow } from './shift-now.ts'
import { type Routing, usualRouting } from './strategy.ts'

const hour = 3_600_000
const at = (time: string): number => Temporal.Instant.from(`2026-11-23T${time}:00Z`).epochMilliseconds
const now = at('10:00')
const work = (from: string, to: string, kind: ShiftSpan['kind'] = 'work'): ShiftSpan => ({
  personId: '',
  kind,
  from: at(from),
  to: at(to),
  source: null,
})
const day = [work('09:00', '12:00'), work('12:00', '12:30', 'break'), work('12:30', '17:00')]
const routing = (more: Partial<Routing> = {}): Routing => ({
  ...usualRouting,
  strategy: 'best_match',
  ...more,
})

describe('what a ticket takes', () => {
  const open = {
    channel: 'phone',
    priority: 'urgent',
    status: 'open',
    snoozedUntil: null,
    mergedInto: null,
    isSpam: false,
  } as const
  const points = {
    channels: { mail: 1, portal: 1, api: 1, agent: 1, phone: 2 },
    priorities: { urgent: 1.5, high: 1, normal: 1, low: 0.5 },
  }
  it('is its channel times its priority times what the channel costs this person', () => {
    const takes = pointsOf(open, { points })
    expect(takes).toBe(3)
    expect(pointsFor(takes, 'phone', { phone: 2 })).toBe(6)
    expect(pointsFor(takes, 'phone', { mail: 2 })).toBe(3)
  })
  it.each([
    ['open', {}, true],
    ['pending', { status: 'pending' }, false],
    ['on hold', { status: 'on_hold' }, false],
    ['snoozed', { snoozedUntil: '2026-11-24T00:00:00Z' }, false],
    ['solved', { status: 'solved' }, false],
    ['spam', { isSpam: true }, false],
  ] as const)('nothing while it waits or is over: %s', (_name, more, expected) => {
    expect(weighs({ ...open, ...more })).toBe(expected)
  })
  it('goes by the routing of its team, else by that for all, else by the usual; one that suggests never acts', () => {
    const all = { mode: 'act' as const, body: routing({ strategy: 'round_robin' }) }
    const own = { mode: 'suggest' as const, body: routing({ teamId: 'network' }) }
    expect(routingOf([all, own], 'network').strategy).toBe('suggest')
    expect(routingOf([all, own], 'workplace').strategy).toBe('round_robin')
    expect(routingOf([], null)).toBe(usualRouting)
  })
  it('what was given loses half of its weight in four hours', () => {
    expect(givenAt({ points: 4, at: at('06:00') }, now)).toBe(2)
    expect(givenAt({ points: 4, at: null }, now)).toBe(0)
  })
})

describe('the shift now', () => {
  it('reaches over its breaks and ends at a gap', () => {
    expect(shiftNow(day, at('11:00'))).toEqual({
      endsAt: at('17:00'),
      remaining: 5.5 * hour,
      isBreak: false,
    })
    expect(shiftNow(day, at('12:10'))?.isBreak).toBe(true)
    expect(shiftNow(day, at('08:00'))).toBeNull()
    expect(shiftNow(day, at('17:00'))).toBeNull()
    expect(shiftNow([work('08:00', '09:00'), work('11:00', '12:00')], now)).toBeNull()
  })
})

it('words point to the service with the longest name they hold', () => {
  const service = (id: string, name: string) => ({ id, name }) as never
  const law = { service: [service('1', 'Access'), service('2', 'VPN access'), service('3', 'Printing')] }
  expect(proposeService(law, 'My vpn access drops every ten minutes')?.id).toBe('2')
  expect(proposeService(law, 'No coffee')).toBeNull()
})
