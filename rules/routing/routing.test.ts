// Who may take a ticket, in which order and why, and when work will be late, as the policy tells it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShiftSpan, Staff } from '../roster/types.ts'
import { planAll } from './plan-all.ts'
import { rank } from './rank.ts'
import { sentence, worded } from './sentence.ts'
import { type Routing, strategies, usualRouting } from './strategy.ts'
import type { Candidate, Work } from './work.ts'

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

const staff = (name: string, more: Partial<Staff> = {}): Staff => ({
  personId: name,
  name,
  role: 'agent',
  languages: ['en'],
  teamIds: ['network'],
  tier: 1,
  skills: {},
  siteId: null,
  zone: 'UTC',
  capacity: 6,
  weights: {},
  deputyId: null,
  outOfOffice: null,
  presence: { state: 'online', until: null, isChosen: false },
  spans: day,
  ...more,
})
const candidate = (name: string, more: Partial<Staff> = {}, rest: Partial<Candidate> = {}): Candidate => ({
  staff: staff(name, more),
  load: { points: 0, open: 0 },
  given: { points: 0, at: null },
  ties: { requester: 0, organisation: 0, hadIt: false },
  ...rest,
})
const ticket = (more: Partial<Work> = {}): Work => ({
  ticketId: 't',
  teamId: 'network',
  points: 1,
  channel: 'mail',
  isPressing: false,
  tier: 1,
  skills: [],
  siteId: null,
  isOnSite: false,
  requesterId: 'jane',
  language: 'en',
  dueAt: null,
  passedBy: [],
  ...more,
})
const routing = (more: Partial<Routing> = {}): Routing => ({
  ...usualRouting,
  strategy: 'best_match',
  ...more,
})
const vpn = { skillId: 'vpn', level: 3, name: 'VPN' }
const order = (people: readonly Candidate[], more: Partial<Work> = {}, r = routing()) =>
  rank(ticket(more), people, r, now).map((x) => x.personId)

describe('somebody may not take it', () => {
  it.each([
    ['who is not in the team', candidate('ana', { teamIds: ['workplace'] }), {}, 'not_in_team'],
    ['who knows too little', candidate('ana', { skills: { vpn: 2 } }), { skills: [vpn] }, 'lacks_skill'],
    ['who works in a lower tier', candidate('ana'), { tier: 2 }, 'tier_below'],
    ['who is off shift', candidate('ana', { spans: [work('12:00', '20:00')] }), {}, 'off_shift'],
    [
      'who is on a break',
      candidate('ana', { spans: [work('09:00', '09:50'), work('09:50', '10:10', 'break')] }),
      {},
      'on_break',
    ],
    [
      'who is out of office',
      candidate('ana', { outOfOffice: { from: now - 1, to: null, words: '', handsOver: false } }),
      {},
      'out_of_office',
    ],
    [
      'who is busy',
      candidate('ana', { presence: { state: 'busy', until: null, isChosen: true } }),
      {},
      'busy',
    ],
    ['who has no room', candidate('ana', {}, { load: { points: 5.5, open: 5 } }), {}, 'at_capacity'],
    ['who asked for it', candidate('jane'), {}, 'is_requester'],
    [
      'who is elsewhere',
      candidate('ana', { siteId: 'lisbon' }),
      { isOnSite: true, siteId: 'oslo' },
      'elsewhere',
    ],
    ['who gave it back', candidate('ana'), { passedBy: ['ana'] }, 'passed'],
  ] as const)('%s', (_name, one, more, code) => {
    const [ranked] = rank(ticket(more), [one], routing(), now)
    expect(ranked?.blockedBy.map((b) => b.code)).toEqual([code])
    expect(ranked?.score).toBe(0)
    expect(sentence(ranked?.blockedBy[0] ?? { code, params: {} })).toMatch(/\S/)
  })
  it('but who says that they are there is there, shift or not', () => {
    const here = candidate('ana', { spans: [], presence: { state: 'online', until: null, isChosen: true } })
    expect(rank(ticket(), [here], routing(), now)[0]?.blockedBy).toEqual([])
  })
})

describe('of those who may, first comes', () => {
  it.each([
    [
      'who has more room',
      [candidate('ben', {}, { load: { points: 4, open: 4 } }), candidate('ana')],
      {},
      ['ana', 'ben'],
    ],
    [
      'who solved others for the requester',
      [candidate('ana'), candidate('ben', {}, { ties: { requester: 3, organisation: 0, hadIt: false } })],
      {},
      ['ben', 'ana'],
    ],
    [
      'the expert, where it is pressing',
      [candidate('ana', { skills: { vpn: 3 } }), candidate('ben', { skills: { vpn: 5 } })],
      { skills: [vpn], isPressing: true },
      ['ben', 'ana'],
    ],
    [
      'who is just able enough, where it is not',
      [candidate('ana', { skills: { vpn: 5 } }), candidate('ben', { skills: { vpn: 3 } })],
      { skills: [vpn] },
      ['ben', 'ana'],
    ],
    [
      'who speaks the language',
      [candidate('ana'), candidate('ben', { languages: ['de'] })],
      { language: 'de' },
      ['ben', 'ana'],
    ],
    [
      'who has time before it is due',
      [candidate('ana', {}, { load: { points: 2, open: 2 } }), candidate('ben')],
      { dueAt: now + hour },
      ['ben', 'ana'],
    ],
    [
      'who was given least of late',
      [candidate('ana', {}, { given: { points: 5, at: now } }), candidate('ben')],
      {},
      ['ben', 'ana'],
    ],
  ] as const)('%s', (_name, people, more, expected) => {
    expect(order(people, more)).toEqual(expected)
  })
  it('by turn: whoever was given something longest ago', () => {
    const people = [
      candidate('ana', {}, { given: { points: 0, at: now - 1 } }),
      candidate('ben', {}, { given: { points: 9, at: now - hour }, load: { points: 4, open: 4 } }),
    ]
    const ranked = rank(ticket(), people, routing({ strategy: 'round_robin' }), now)
    expect(ranked.map((r) => r.personId)).toEqual(['ben', 'ana'])
    expect(ranked[0]?.reasons[0]?.code).toBe('next_in_turn')
  })
  it('by load: whoever has most room, whatever else', () => {
    const people = [
      candidate(
        'ana',
        {},
        { load: { points: 3, open: 3 }, ties: { requester: 9, organisation: 9, hadIt: true } },
      ),
      candidate('ben', {}, { load: { points: 1, open: 1 } }),
    ]
    expect(order(people, {}, routing({ strategy: 'least_loaded' }))).toEqual(['ben', 'ana'])
  })
})

const anybody = fc.record({
  points: fc.integer({ min: 0, max: 800 }).map((n) => n / 100),
  capacity: fc.integer({ min: 0, max: 10 }),
  tier: fc.integer({ min: 1, max: 3 }),
  level: fc.integer({ min: 0, max: 5 }),
  given: fc.integer({ min: 0, max: 20 }),
  isIn: fc.boolean(),
})
const people = fc.array(anybody, { maxLength: 12 }).map((some) =>
  some.map((p, i) =>
    candidate(
      `p${i}`,
      {
        capacity: p.capacity,
        tier: p.tier,
        skills: { vpn: p.level },
        teamIds: p.isIn ? ['network'] : [],
      },
      { load: { points: p.points, open: 1 }, given: { points: p.given, at: now - hour } },
    ),
  ),
)

describe('always', () => {
  it('everybody is ranked once, scores are between 0 and 1, and nobody who may not comes before one who may', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...strategies), (some, strategy) => {
        const ranked = rank(ticket({ skills: [vpn] }), some, routing({ strategy }), now)
        expect(ranked.map((r) => r.personId).toSorted()).toEqual(some.map((c) => c.staff.personId).toSorted())
        const firstBlocked = ranked.findIndex((r) => r.blockedBy.length > 0)
        for (const [i, r] of ranked.entries()) {
          expect(r.score).toBeGreaterThanOrEqual(0)
          expect(r.score).toBeLessThanOrEqual(1)
          if (firstBlocked >= 0 && i > firstBlocked) expect(r.blockedBy.length).toBeGreaterThan(0)
          for (const why of [...r.reasons, ...r.blockedBy]) expect(worded(why).text).not.toBe('')
        }
      }),
    )
  })
  it('the order in which people are looked at changes nothing', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...strategies), (some, strategy) => {
        const r = routing({ strategy })
        const there = rank(ticket(), some, r, now).map((x) => x.personId)
        expect(rank(ticket(), some.toReversed(), r, now).map((x) => x.personId)).toEqual(there)
      }),
    )
  })
  it('assigning all as suggested carries nobody over the limit, and leaves nothing that somebody may take', () => {
    fc.assert(
      fc.property(people, fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 30 }), (some, weights) => {
        const wanted = weights.map((w, i) => ({
          work: ticket({ ticketId: `t${i}`, points: w / 100 }),
          routing: routing(),
        }))
        const choices = planAll(wanted, () => some, now)
        const loads = new Map(some.map((c) => [c.staff.personId, c.load]))
        for (const [i, { chosen, ranked }] of choices.entries()) {
          const work = wanted[i]?.work ?? ticket()
          const then = some.map((c) => ({ ...c, load: loads.get(c.staff.personId) ?? c.load }))
          expect(chosen === null).toBe(rank(work, then, routing(), now).every((r) => r.blockedBy.length > 0))
          expect(ranked).toHaveLength(chosen === null ? some.length : 0)
          const before = loads.get(chosen?.personId ?? '')
          if (chosen && before)
            loads.set(chosen.personId, { points: before.points + chosen.points, open: before.open + 1 })
        }
        for (const { staff: s, load } of some)
          expect(loads.get(s.personId)?.points).toBeLessThanOrEqual(Math.max(s.capacity, load.points) + 0.001)
      }),
    )
  })
})
