// Who hears of what, when and how often.
import { describe, expect, test } from 'vitest'
import type { TicketEvent } from '../ticket/events.ts'
import { scopesFor, tellsOf } from './audience.ts'
import { chosenOnly, waysOf, wholeMatrix } from './matrix.ts'
import { nextDigest, quietUntil } from './quiet.ts'
import { isDue } from './threshold.ts'

const at = (text: string) => Temporal.Instant.from(text)
const said = (
  data: Partial<Extract<TicketEvent, { type: 'ticket.message_added' }>['data']>,
): TicketEvent => ({
  type: 'ticket.message_added',
  data: { messageId: 'm', kind: 'reply', side: 'team', authorId: 'ana', attachments: 0, ...data },
})

describe('What an event tells', () => {
  test('a requester’s answer is one thing, though it also opens the ticket', () => {
    const wrote = said({ side: 'requester', authorId: 'jane' })
    const opened: TicketEvent = { type: 'ticket.status_changed', data: { from: 'solved', to: 'open' } }
    expect(tellsOf(wrote, [wrote, opened])).toEqual([{ kind: 'requester_wrote', messageId: 'm' }])
    expect(tellsOf(opened, [wrote, opened])).toEqual([])
    expect(tellsOf(opened, [opened])).toEqual([{ kind: 'status_changed' }])
  })

  test('who is mentioned hears of that and not of the note', () => {
    const tells = tellsOf(said({ kind: 'note', mentions: ['ben'] }), [])
    expect(tells.map((t) => t.kind)).toEqual(['mentioned', 'team_wrote'])
    const ben = { id: 'ben', teamIds: [] }
    const ticket = { assigneeId: 'ben', followers: [], teamId: null }
    expect(tells.map((t) => scopesFor(ben, ticket, t))).toEqual([['mine'], []])
  })

  test('a ticket that changes hands tells the new hands; one without a person tells the team', () => {
    const assigned = (to: { teamId: string | null; assigneeId: string | null }): TicketEvent => ({
      type: 'ticket.assigned',
      data: { from: { teamId: null, assigneeId: null }, to },
    })
    expect(tellsOf(assigned({ teamId: 'net', assigneeId: 'ben' }), [])).toEqual([
      { kind: 'assigned', only: ['ben'] },
    ])
    expect(tellsOf(assigned({ teamId: 'net', assigneeId: null }), [])).toEqual([{ kind: 'new_ticket' }])
    expect(tellsOf(assigned({ teamId: null, assigneeId: null }), [])).toEqual([])
  })
})

describe('By which ways', () => {
  test('what is asked of somebody comes by every way, what happens elsewhere by none', () => {
    expect(waysOf({}, 'assigned', ['mine', 'all'])).toEqual({ app: true, mail: true, push: true })
    expect(waysOf({}, 'new_ticket', ['my_teams', 'all'])).toEqual({ app: false, mail: false, push: false })
  })

  test('a choice wins, cell by cell, and only what differs is kept', () => {
    const chosen = chosenOnly({
      new_ticket: { my_teams: { app: true, mail: false, push: false } },
      assigned: { mine: { mail: false, app: true } },
      nonsense: { mine: { app: true } },
    })
    expect(chosen).toEqual({ assigned: { mine: { mail: false } }, new_ticket: { my_teams: { app: true } } })
    expect(wholeMatrix(chosen).assigned?.mine).toEqual({ app: true, mail: false, push: true })
    expect(chosenOnly(wholeMatrix(chosen))).toEqual(chosen)
  })
})

describe('Thresholds', () => {
  test('a bundle knocks at its 1st, 5th and 25th happening', () => {
    const knocks: number[] = []
    let left = 0
    for (let count = 1; count <= 130; count += 1)
      if (isDue(count, left)) {
        knocks.push(count)
        left = count
      }
    expect(knocks).toEqual([1, 5, 25, 125])
  })
})

describe('Quiet hours', () => {
  const nights = { isOn: true, from: '20:00', to: '07:00', weekends: true }
  const until = (quiet: typeof nights, zone: string, now: string) =>
    quietUntil(quiet, zone, at(now))?.toString() ?? null

  test.each([
    ['a weekday at noon', '2026-11-23T11:00:00Z', null],
    ['Monday 21:00 → Tuesday 07:00', '2026-11-23T20:00:00Z', '2026-11-24T06:00:00Z'],
    ['Tuesday 06:59 → 07:00', '2026-11-24T05:59:00Z', '2026-11-24T06:00:00Z'],
    ['Friday night → Monday 07:00', '2026-11-27T20:00:00Z', '2026-11-30T06:00:00Z'],
    ['Sunday noon → Monday 07:00', '2026-11-29T11:00:00Z', '2026-11-30T06:00:00Z'],
  ])('%s', (_, now, end) => {
    expect(until(nights, 'Europe/Oslo', now)).toBe(end)
  })

  test('a night across the change to summer time ends by the clock on the wall', () => {
    expect(until({ ...nights, weekends: false }, 'Europe/Oslo', '2026-03-28T22:00:00Z')).toBe(
      '2026-03-29T05:00:00Z',
    )
  })

  test('off is off, and a span within a day is quiet within it', () => {
    expect(until({ ...nights, isOn: false }, 'UTC', '2026-11-24T03:00:00Z')).toBeNull()
    const noon = { isOn: true, from: '12:00', to: '13:00', weekends: false }
    expect(until(noon, 'UTC', '2026-11-24T12:30:00Z')).toBe('2026-11-24T13:00:00Z')
    expect(until(noon, 'UTC', '2026-11-24T13:00:00Z')).toBeNull()
  })

  test('digests come daily or on Mondays, at local time', () => {
    const next = (digest: 'daily' | 'weekly', now: string) =>
      nextDigest(digest, '08:00', 'Europe/Oslo', at(now)).toString()
    expect(next('daily', '2026-11-23T06:00:00Z')).toBe('2026-11-23T07:00:00Z')
    expect(next('daily', '2026-11-23T07:00:00Z')).toBe('2026-11-24T07:00:00Z')
    expect(next('weekly', '2026-11-24T07:00:00Z')).toBe('2026-11-30T07:00:00Z')
  })
})
