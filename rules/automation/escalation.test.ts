// Who hears of a ticket that is reported up the line.
import { describe, expect, it } from 'vitest'
import type { ShiftSpan, Staff } from '../roster/types.ts'
import { type Line, reach } from './escalation.ts'

const now = 1_000_000
const span = (personId: string, kind: ShiftSpan['kind']): ShiftSpan => ({
  personId,
  kind,
  from: now - 1000,
  to: now + 1000,
  source: null,
})
const person = (personId: string, more: Partial<Staff> = {}): [string, Staff] => [
  personId,
  {
    personId,
    name: personId,
    role: 'agent',
    languages: [],
    teamIds: [],
    tier: 1,
    skills: {},
    siteId: null,
    zone: 'UTC',
    capacity: 10,
    weights: {},
    deputyId: null,
    outOfOffice: null,
    presence: { state: 'off', until: null, isChosen: false },
    spans: [],
    ...more,
  },
]
const at = (id: string, more: Partial<Staff> = {}) => person(id, { spans: [span(id, 'work')], ...more })
const line = (people: readonly [string, Staff][], more: Partial<Line> = {}): Line => ({
  leadId: 'lead',
  managerId: 'manager',
  onCallIds: [],
  butId: null,
  staff: new Map(people),
  at: now,
  ...more,
})

describe('Reported to the lead, it reaches', () => {
  it('the lead who is at work', () => {
    expect(reach('lead', line([at('lead'), at('manager')]))).toEqual({
      personIds: ['lead'],
      level: 1,
      reason: 'there',
    })
  })
  it('the lead who is on call at night', () => {
    const lead = person('lead', { spans: [span('lead', 'on_call')] })
    expect(reach('lead', line([lead])).personIds).toEqual(['lead'])
  })
  it('the lead who is at the desk outside of any shift', () => {
    const lead = person('lead', { presence: { state: 'busy', until: null, isChosen: true } })
    expect(reach('lead', line([lead]))).toMatchObject({ personIds: ['lead'], reason: 'there' })
  })
  it('the deputy of a lead who is off or out of office', () => {
    const away = { from: 0, to: null, words: '', handsOver: false }
    for (const lead of [
      person('lead', { deputyId: 'ben' }),
      at('lead', { deputyId: 'ben', outOfOffice: away }),
    ])
      expect(reach('lead', line([lead, at('ben')]))).toMatchObject({ personIds: ['ben'], reason: 'deputy' })
  })
  it('whoever is on call, when neither is there', () => {
    expect(reach('lead', line([person('lead')], { onCallIds: ['chioma'] }))).toMatchObject({
      personIds: ['chioma'],
      reason: 'on_call',
    })
  })
  it('the manager, when nobody below is there', () => {
    expect(reach('lead', line([person('lead'), at('manager')]))).toMatchObject({
      personIds: ['manager'],
      level: 2,
      reason: 'next_up',
    })
  })
  it('the lead all the same, when nobody at all is there', () => {
    expect(reach('lead', line([person('lead'), person('manager')]))).toMatchObject({
      personIds: ['lead'],
      reason: 'nobody_there',
    })
  })
  it('not the lead about the lead’s own ticket', () => {
    expect(reach('lead', line([at('lead'), at('manager')], { butId: 'lead' })).personIds).toEqual(['manager'])
  })
  it('nobody, when the team has nobody up the line', () => {
    expect(reach('lead', line([], { leadId: null, managerId: null }))).toEqual({
      personIds: [],
      level: 0,
      reason: 'nobody',
    })
  })
})

it('Reported to on-call, it reaches everybody on call, else the lead', () => {
  expect(reach('on_call', line([at('lead')], { onCallIds: ['ana', 'ben'] })).personIds).toEqual([
    'ana',
    'ben',
  ])
  expect(reach('on_call', line([at('lead')])).personIds).toEqual(['lead'])
})
it('Reported to the manager, it passes the lead by', () => {
  expect(reach('manager', line([at('lead'), at('manager')]))).toEqual({
    personIds: ['manager'],
    level: 2,
    reason: 'there',
  })
})
