// Gaps: clusters of tickets, searches and articles, and what becomes of one that is found again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../search/words.ts'
import { clusterTickets, type Described } from './cluster.ts'
import { type FoundGap, judgeArticle, type KnownGap, planGaps, upperShare } from './gaps.ts'

const ticket = (id: number, subject: string, requesterId = `r${id}`): Described => ({
  id: `t${id}`,
  requesterId,
  words: wordsOf(subject).map((w) => ({ term: w.text.replace(/s$/, ''), written: w.text, isSubject: true })),
})

const some = [
  'VPN drops at home',
  'Order a new monitor',
  'VPN drops every morning',
  'Monitor arm is broken',
  'vpn drop again',
  'Payroll export is empty',
  'The VPN drops in the train',
  'Where is the canteen plan',
  'Badge does not open gate four',
].map((subject, n) => ticket(n, subject))

const wanted = { leastTickets: 3, leastRequesters: 2 }

describe('Clusters', () => {
  test('tickets about the same thing, with the words that tell it', () => {
    const [first, ...others] = clusterTickets(some, wanted)
    expect(first?.ids).toEqual(['t0', 't2', 't4', 't6'])
    expect(first?.telling.map((t) => t.term)).toEqual(expect.arrayContaining(['vpn', 'drop']))
    expect(others).toEqual([])
  })

  test('one person who asks again and again is no cluster', () => {
    const own = some.map((t) => ({ ...t, requesterId: 'jane' }))
    expect(clusterTickets(own, wanted)).toEqual([])
  })

  test('no ticket is in two clusters, and none is invented', () => {
    const words = fc.constantFrom('vpn', 'drops', 'monitor', 'payroll', 'badge', 'gate', 'outlook', 'teams')
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 40 }), (subjects) => {
        const tickets = subjects.map((s, n) => ticket(n, s.join(' ')))
        const ids = clusterTickets(tickets, { leastTickets: 2, leastRequesters: 1 }).flatMap((c) => c.ids)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(tickets.some((t) => t.id === id)).toBe(true)
      }),
    )
  })
})

describe('An article is doubtful', () => {
  test.each([
    [
      'when readers surely say no',
      { views: 40, helpful: 1, notHelpful: 9, ticketsAfter: 0 },
      ['not_helpful'],
    ],
    ['not by a few marks', { views: 40, helpful: 0, notHelpful: 4, ticketsAfter: 0 }, []],
    ['not when marks are mixed', { views: 40, helpful: 4, notHelpful: 6, ticketsAfter: 0 }, []],
    ['when tickets follow', { views: 50, helpful: 3, notHelpful: 0, ticketsAfter: 5 }, ['tickets_after']],
    ['not when few of many follow', { views: 500, helpful: 3, notHelpful: 0, ticketsAfter: 6 }, []],
  ])('%s', (_when, use, reasons) => expect(judgeArticle(use).map((r) => r.what)).toEqual(reasons))

  test('the interval holds the share', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (yes, no) => {
        fc.pre(yes + no > 0)
        expect(upperShare(yes, yes + no)).toBeGreaterThanOrEqual(yes / (yes + no) - 1e-12)
      }),
    )
  })
})

describe('A gap found again', () => {
  const found: FoundGap = {
    kind: 'tickets',
    key: 'drop vpn',
    words: ['vpn', 'drops'],
    size: 8,
    reasons: [],
    ticketIds: ['a', 'b', 'c'],
    articleId: null,
  }
  const known: KnownGap = {
    id: 'g',
    kind: 'tickets',
    key: 'connection vpn',
    state: 'open',
    settledSize: null,
    ticketIds: ['b', 'c', 'd'],
  }

  test('is known by its tickets, also when its words changed, and keeps its key', () => {
    const plan = planGaps([found], [known])
    expect(plan).toMatchObject({ add: [], remove: [], refresh: [{ id: 'g', state: 'open' }] })
    expect(plan.refresh[0]?.found.key).toBe('connection vpn')
  })
  test('stays dismissed until it has doubled', () => {
    const settled = { ...known, state: 'dismissed' as const, settledSize: 5 }
    expect(planGaps([found], [settled]).refresh[0]?.state).toBe('dismissed')
    expect(planGaps([{ ...found, size: 10 }], [settled]).refresh[0]?.state).toBe('open')
  })
  test('is added when nothing is like it; what is gone goes unless somebody took it', () => {
    const other = { ...known, ticketIds: ['x'] }
    expect(planGaps([found], [other])).toMatchObject({ add: [{ key: 'drop vpn' }], remove: ['g'] })
    expect(planGaps([], [{ ...other, state: 'taken' }]).remove).toEqual([])
  })
})
