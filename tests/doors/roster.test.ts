// The roster over HTTP: patterns and entries make shifts, wishes are decided, absence hands work over, links show it.
import { beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../contract/index.ts'
import { adam, ana, ben, carlos, chioma, mira, teams } from '../cast/people.ts'
import type { Client } from '../harness/client.ts'
import { doorForAll } from '../harness/doors.ts'
import { until } from '../harness/until.ts'

const door = doorForAll()
const { roster, staff } = contract
let as: Record<'adam' | 'ana' | 'ben' | 'carlos' | 'chioma' | 'mira', Client>

// A Monday morning.
const monday = '2027-02-01'
const at = (time: string, day = monday) => `${day}T${time}:00.000Z`
const office = { from: '08:00', to: '16:00', breaks: [{ from: '12:00', to: '12:30' }] }
const late = { from: '10:00', to: '18:00' }
const weekOf = (shift: typeof office | typeof late) =>
  Array.from({ length: 7 }, (_, i) => (i < 5 ? [shift] : []))

beforeAll(async () => {
  door.clock.set(at('09:00'))
  as = {
    adam: await door.as(adam),
    ana: await door.as(ana),
    ben: await door.as(ben),
    carlos: await door.as(carlos),
    chioma: await door.as(chioma),
    mira: await door.as(mira),
  }
})

const spansOf = async (client: Client, personId: string, from: string, to: string) => {
  const found = await client.call(roster.get, { query: { from, to, personId } })
  return found.people[0]?.spans.map((s) => `${s.kind} ${s.from.slice(8, 16)}–${s.to.slice(8, 16)}`) ?? []
}
const day = (client: Client, personId: string, d = monday) =>
  spansOf(client, personId, at('00:00', d), `${d}T23:59:00.000Z`)

describe('Patterns', () => {
  test('who follows none works the hours of the desk; a pattern takes their place from its first day on', async () => {
    expect(await day(as.ana, ana.id)).toEqual(['work 01T09:00–01T17:00'])
    const pattern = await as.carlos.call(roster.createPattern, {
      body: { name: 'Early', weeks: [weekOf(office)], zone: 'UTC' },
    })
    await as.carlos.call(roster.assign, {
      body: { personId: ana.id, patternId: pattern.id, startsOn: '2027-01-01' },
    })
    expect(await day(as.ana, ana.id)).toEqual([
      'work 01T08:00–01T12:00',
      'break 01T12:00–01T12:30',
      'work 01T12:30–01T16:00',
    ])
    const changed = await as.carlos.call(roster.changePattern, {
      params: { id: pattern.id },
      body: { name: 'Early shift' },
      headers: { 'if-match': '"1"' },
    })
    expect(changed).toMatchObject({ people: 1, version: 2 })
    await as.carlos.refused(412, roster.changePattern, {
      params: { id: pattern.id },
      body: { name: 'x' },
      headers: { 'if-match': '"1"' },
    })
    await as.carlos.refused(409, roster.removePattern, { params: { id: pattern.id } })
  })

  test('another pattern for a week leaves the days around it as they were', async () => {
    const { items } = await as.ana.call(roster.patterns)
    const other = await as.carlos.call(roster.createPattern, {
      body: { name: 'Late', weeks: [weekOf(late)], zone: 'UTC' },
    })
    await as.carlos.call(roster.assign, {
      body: { personId: ben.id, patternId: items[0]?.id ?? '', startsOn: '2027-01-01' },
    })
    await as.carlos.call(roster.assign, {
      body: { personId: ben.id, patternId: other.id, startsOn: '2027-02-08', endsOn: '2027-02-14' },
    })
    const found = await as.ben.call(roster.get, {
      query: { from: at('00:00'), to: at('00:00', '2027-02-20'), personId: ben.id },
    })
    expect(found.assignments.map((a) => [a.startsOn, a.endsOn, a.patternId === other.id])).toEqual([
      ['2027-01-01', '2027-02-07', false],
      ['2027-02-08', '2027-02-14', true],
      ['2027-02-15', null, false],
    ])
    expect(await day(as.ben, ben.id, '2027-02-08')).toEqual(['work 08T10:00–08T18:00'])
    expect((await day(as.ben, ben.id, '2027-02-15'))[0]).toBe('work 15T08:00–15T12:00')
  })

  test('shifts that overlap, times that are none, centuries nobody works in: told with their place', async () => {
    const refused = async (body: Record<string, unknown>) =>
      (await as.carlos.refused(422, roster.createPattern, { body: { name: 'x', ...body } })).errors?.[0]
        ?.field
    expect(await refused({ weeks: [[[office, late], [], [], [], [], [], []]] })).toBe('body.weeks.0.0.1.from')
    expect(await refused({ weeks: [[]] })).toBe('body.weeks.0')
    expect(await refused({ weeks: [weekOf({ from: '25:00', to: '26:00', breaks: [] })] })).toBe(
      'body.weeks.0.0.0.from',
    )
    expect(await refused({ weeks: [weekOf(office)], zone: 'Europe/Atlantis' })).toBe('body.zone')
    const query = (from: string, to: string) => as.ana.refused(422, roster.get, { query: { from, to } })
    await query('0000-01-01T00:00:00Z', '0000-01-02T00:00:00Z')
    await query('2027-02-01T09:00:00.1234567890123Z', at('10:00'))
    await as.carlos.refused(422, roster.assign, {
      body: { personId: ana.id, patternId: ana.id, startsOn: '2027-02-30' },
    })
    await query(at('09:00'), at('08:00'))
    await query(at('09:00'), '2028-02-01T00:00:00Z')
    await as.ana.refused(403, roster.createPattern, { body: { name: 'x', weeks: [weekOf(office)] } })
  })
})

describe('Entries', () => {
  test('a coordinator puts them in; colleagues see that somebody is away, not why', async () => {
    const entry = await as.carlos.call(roster.createEntry, {
      body: { personId: ana.id, kind: 'sick', from: at('14:00'), to: at('16:00'), words: 'migraine' },
    })
    expect((await day(as.carlos, ana.id)).at(-1)).toBe('sick 01T14:00–01T16:00')
    expect((await day(as.ana, ana.id)).at(-1)).toBe('sick 01T14:00–01T16:00')
    expect((await day(as.ben, ana.id)).at(-1)).toBe('leave 01T14:00–01T16:00')
    const seen = await as.ben.call(roster.get, { query: { from: at('00:00'), to: at('23:00') } })
    expect(seen.entries[0]).toMatchObject({ kind: 'leave', words: '', mayChange: false })
    expect(JSON.stringify(seen)).not.toContain('migraine')
    await as.carlos.call(roster.changeEntry, {
      params: { id: entry.id },
      body: { kind: 'training', to: at('15:00') },
    })
    expect(await day(as.ben, ana.id)).toContain('training 01T14:00–01T15:00')
    await as.ben.refused(403, roster.removeEntry, { params: { id: entry.id } })
    await as.carlos.call(roster.removeEntry, { params: { id: entry.id } })
    expect(await day(as.ana, ana.id)).toHaveLength(3)
  })
})

describe('Coverage', () => {
  test('gaps are where too few with the skill are there, and go when somebody is', async () => {
    const skill = await as.carlos.call(staff.createSkill, { body: { name: 'VPN' } })
    await as.carlos.refused(409, staff.createSkill, { body: { name: 'vpn' } })
    await as.carlos.call(staff.change, {
      params: { id: ana.id },
      body: { skills: [{ skillId: skill.id, level: 4 }], capacity: 12, weights: { phone: 2 } },
    })
    const need = await as.carlos.call(roster.createNeed, {
      body: {
        teamId: teams.network.id,
        name: 'VPN desk',
        days: [1],
        from: '08:00',
        to: '18:00',
        people: 1,
        skillId: skill.id,
        skillLevel: 3,
      },
    })
    const gaps = async () =>
      (
        await as.ana.call(roster.get, {
          query: { from: at('00:00'), to: at('23:00'), teamId: teams.network.id },
        })
      ).gaps.map((g) => [g.from.slice(11, 16), g.to.slice(11, 16), g.there])
    expect(await gaps()).toEqual([['16:00', '18:00', 0]])
    await as.carlos.call(staff.change, {
      params: { id: ben.id },
      body: { skills: [{ skillId: skill.id, level: 3 }] },
    })
    await as.carlos.call(roster.createEntry, {
      body: { personId: ben.id, kind: 'work', from: at('16:00'), to: at('20:00') },
    })
    expect(await gaps()).toEqual([])
    const asked = await as.ana.call(roster.createRequest, {
      body: { kind: 'leave', from: at('00:00', '2027-02-08'), to: at('00:00', '2027-02-09') },
    })
    const { gaps: opened } = await as.carlos.call(roster.request, { params: { id: asked.id } })
    expect(opened.map((g) => [g.needId === need.id, g.from, g.to, g.there])).toEqual([
      [true, at('08:00', '2027-02-08'), at('10:00', '2027-02-08'), 0],
    ])
  })
})

describe('Wishes', () => {
  const list = async (client: Client, of: 'mine' | 'to_decide' | 'all' = 'all') =>
    (await client.call(roster.requests, { query: { of } })).items

  test('leave is asked for, seen by those who decide, approved, and taken back as far as it lies ahead', async () => {
    const [open] = await list(as.ana, 'mine')
    const id = open?.id ?? ''
    expect(open).toMatchObject({ state: 'open', mayDecide: false, mayWithdraw: true })
    expect((await list(as.carlos, 'to_decide')).map((r) => r.id)).toEqual([id])
    expect(await list(as.chioma)).toEqual([])
    await as.chioma.refused(404, roster.decide, { params: { id }, body: { approves: true } })
    await as.ana.refused(403, roster.decide, { params: { id }, body: { approves: true } })
    const decided = await as.carlos.call(roster.decide, {
      params: { id },
      body: { approves: true, answer: 'Enjoy it.' },
    })
    expect(decided).toMatchObject({ state: 'approved', decidedBy: { id: carlos.id }, answer: 'Enjoy it.' })
    await as.carlos.refused(409, roster.decide, { params: { id }, body: { approves: false } })
    expect(await day(as.ben, ana.id, '2027-02-08')).toEqual(['leave 08T00:00–08T23:59'])
    await as.ana.call(roster.withdraw, { params: { id } })
    expect((await day(as.ben, ana.id, '2027-02-08'))[0]).toBe('work 08T08:00–08T12:00')
  })

  test('the lead of a team decides for its members, and hears of what they ask', async () => {
    await as.mira.call(staff.changeLeading, {
      params: { id: teams.network.id },
      body: { leadId: ben.id, managerId: mira.id, tier: 2 },
    })
    await as.carlos.refused(403, staff.changeLeading, { params: { id: teams.network.id }, body: { tier: 3 } })
    const { id } = await as.ana.call(roster.createRequest, {
      body: { kind: 'training', from: at('08:00', '2027-02-09'), to: at('12:00', '2027-02-09') },
    })
    expect((await list(as.ben, 'to_decide')).map((r) => r.id)).toEqual([id])
    await as.ben.call(roster.decide, { params: { id }, body: { approves: false, answer: 'Next month.' } })
    expect((await list(as.ana, 'mine'))[0]).toMatchObject({ state: 'declined', answer: 'Next month.' })
  })

  test('of two who decide at once one is heard, and the roster holds it once', async () => {
    const { id } = await as.ana.call(roster.createRequest, {
      body: { kind: 'leave', from: at('00:00', '2027-03-01'), to: at('00:00', '2027-03-02') },
    })
    const path = `/api/v1/roster/requests/${id}/decision`
    const replies = await Promise.all(
      [as.carlos, as.mira, as.ben, as.adam].map((c) => c.ask('POST', path, { body: { approves: true } })),
    )
    expect(replies.map((r) => r.status).toSorted()).toEqual([200, 409, 409, 409])
    const { entries } = await as.carlos.call(roster.get, {
      query: { from: at('00:00', '2027-03-01'), to: at('00:00', '2027-03-02'), personId: ana.id },
    })
    expect(entries).toHaveLength(1)
  })

  test('who is sick says so, and is away at once; being well again ends it', async () => {
    const { id, state } = await as.chioma.call(roster.createRequest, {
      body: { kind: 'sick', from: at('08:00'), to: at('00:00', '2027-02-03') },
    })
    expect(state).toBe('approved')
    expect((await as.carlos.call(staff.one, { params: { id: chioma.id } })).presence.state).toBe('off')
    await as.chioma.call(roster.withdraw, { params: { id } })
    expect((await as.carlos.call(staff.one, { params: { id: chioma.id } })).presence.state).toBe('online')
  })

  test('a swap needs the colleague, then whoever decides, and gives each the other’s shift', async () => {
    const [d1, d2] = ['2027-02-10', '2027-02-16']
    const body = {
      kind: 'swap' as const,
      from: at('00:00', d1),
      to: at('23:00', d1),
      otherId: chioma.id,
      otherSpan: { from: at('00:00', d2), to: at('23:00', d2) },
    }
    await as.ana.refused(409, roster.createRequest, { body })
    const off = async (personId: string, d: string) =>
      as.carlos.call(roster.createEntry, {
        body: { personId, kind: 'off', from: at('00:00', d), to: at('23:30', d) },
      })
    await off(chioma.id, d1)
    await off(ana.id, d2)
    await as.ana.refused(422, roster.createRequest, { body: { ...body, otherId: ana.id } })
    await as.ana.refused(422, roster.createRequest, { body: { ...body, kind: 'leave' } })
    const { id } = await as.ana.call(roster.createRequest, { body })
    await as.carlos.refused(409, roster.decide, { params: { id }, body: { approves: true } })
    await as.ana.refused(403, roster.agree, { params: { id }, body: { agrees: true } })
    expect((await list(as.chioma))[0]).toMatchObject({ id, mayAgree: true })
    expect(await as.chioma.call(roster.agree, { params: { id }, body: { agrees: true } })).toMatchObject({
      state: 'open',
    })
    await as.ben.call(roster.decide, { params: { id }, body: { approves: true } })
    expect(await day(as.ana, ana.id, d1)).toEqual([])
    expect(await day(as.ana, chioma.id, d1)).toEqual([
      'work 10T08:00–10T12:00',
      'break 10T12:00–10T12:30',
      'work 10T12:30–10T16:00',
    ])
    expect(await day(as.ana, ana.id, d2)).toEqual(['work 16T09:00–16T17:00'])
    expect(await day(as.ana, chioma.id, d2)).toEqual([])
  })
})

test('whoever decides and whoever asked hears of it', async () => {
  const kinds = async (client: Client) =>
    (await client.call(contract.notices.list, { query: {} })).items.map((n) => n.kind)
  await until('the notices are made', async () => (await kinds(as.ben)).includes('shift_request'))
  await until('the answers are told', async () => (await kinds(as.ana)).includes('shift_changed'))
  expect(await kinds(as.mira)).toContain('shift_request')
})
