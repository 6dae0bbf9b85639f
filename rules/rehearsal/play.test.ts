// The past played again: clocks, time rules, what rules do after a change and after a wait.
import { describe, expect, it } from 'vitest'
import { system } from '../actor.ts'
import type { Action, TimeRule } from '../automation/rule.ts'
import type { Condition } from '../conditions/ast.ts'
import { emptyLaw, type LawItem } from '../law/law.ts'
import type { LawWorld } from '../law/world.ts'
import type { TicketEvent } from '../ticket/index.ts'
import type { Deed } from './deed.ts'
import { play } from './play.ts'

const day = [{ from: '09:00', to: '17:00' }]
const hours = { zone: 'UTC', days: [day, day, day, day, day, [], []], holidays: [] }
const worldOf = (law: Partial<LawWorld['law']>): LawWorld => ({
  law: { ...emptyLaw, ...law },
  hours: hours as unknown as LawWorld['hours'],
  catalogue: { fields: [] },
  beside: { subject: 'VPN drops', words: {}, said: null },
})
const created: TicketEvent = {
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
  },
}
const opening: TicketEvent = {
  type: 'ticket.message_added',
  data: { messageId: 'm', kind: 'request', side: 'requester', authorId: 'jane', attachments: 0 },
}
const answer: TicketEvent = {
  type: 'ticket.message_added',
  data: { messageId: 'n', kind: 'reply', side: 'team', authorId: 'ana', attachments: 0 },
}
const status = (from: 'new' | 'open' | 'solved', to: 'open' | 'solved'): TicketEvent => ({
  type: 'ticket.status_changed',
  data: { from, to },
})
/** A Monday. */
const at = (time: string, date = 23) => `2026-11-${date}T${time}:00.000Z`
const deed = (when: string, ...events: TicketEvent[]): Deed => ({
  at: when,
  actor: system('test'),
  events,
  said: null,
  isWork: events[0]?.type !== 'ticket.created',
})
const waits = (amount: number, unit: 'hour' | 'working_hour' | 'working_day'): Condition => ({
  field: 'waiting',
  op: 'longer_than',
  value: { amount, unit },
})
const timeRule = (
  body: Partial<TimeRule>,
  mode: 'act' | 'suggest' = 'act',
): { time_rule: LawItem<'time_rule'>[] } => ({
  time_rule: [
    {
      id: 'late',
      name: 'Late',
      version: 1,
      mode,
      body: { condition: { all: [] }, actions: [], repeatHours: null, ...body },
    },
  ],
})
const onCreated = (actions: readonly Action[]) => ({
  trigger: [
    {
      id: 'first',
      name: 'First',
      version: 1,
      mode: 'act' as const,
      body: { on: ['created' as const], targets: [], condition: { all: [] }, actions },
    },
  ],
})
const begun = [deed(at('09:00'), created, opening)]
const told = (law: Partial<LawWorld['law']>, deeds: readonly Deed[] = begun, until = at('17:00', 25)) =>
  play('t', deeds, worldOf(law), until).doings.map((d) => [d.kind, d.at])
const tell: Action = { do: 'notify', to: ['team'], words: 'Look.' }

describe('A time rule, played', () => {
  it('acts when its time has come, once', () => {
    expect(told(timeRule({ condition: waits(4, 'hour'), actions: [tell] }))).toEqual([
      ['mention', '2026-11-23T13:00:00.001Z'],
    ])
  })
  it('acts again after its hours while it holds', () => {
    const rule = timeRule({ condition: waits(4, 'hour'), actions: [tell], repeatHours: 24 })
    expect(told(rule).map(([, when]) => when?.slice(0, 16))).toEqual([
      '2026-11-23T13:00',
      '2026-11-24T13:00',
      '2026-11-25T13:00',
    ])
  })
  it('is silent where somebody answered before, and begins a new stretch later', () => {
    const rule = timeRule({ condition: waits(4, 'hour'), actions: [tell] })
    const again: TicketEvent = { ...answer, data: { ...answer.data, side: 'requester' } } as TicketEvent
    const deeds = [...begun, deed(at('10:00'), answer), deed(at('11:00'), again)]
    expect(told(rule, deeds)).toEqual([['mention', '2026-11-23T15:00:00.001Z']])
    expect(told(rule, deeds.slice(0, 2))).toEqual([])
  })
  it('counts working time by the desk’s hours', () => {
    const rule = (unit: 'working_hour' | 'working_day', n: number) =>
      timeRule({ condition: waits(n, unit), actions: [tell] })
    expect(told(rule('working_hour', 10))[0]?.[1]?.slice(0, 16)).toBe('2026-11-24T11:00')
    expect(told(rule('working_day', 1))[0]?.[1]?.slice(0, 10)).toBe('2026-11-24')
  })
  it('overlooks what lasted for a few seconds only', () => {
    const open: Condition = { field: 'status', op: 'is', value: 'new' }
    const rule = timeRule({ condition: open, actions: [tell] })
    const quick = [...begun, deed('2026-11-23T09:00:05.000Z', status('new', 'open'))]
    expect(told(rule, quick)).toEqual([])
    expect(told(rule)).toEqual([['mention', '2026-11-23T09:00:20.000Z']])
  })
  it('changes the ticket, and what it sets off is done, too', () => {
    const law = {
      ...timeRule({ condition: waits(4, 'hour'), actions: [{ do: 'raise', steps: 1 }] }),
      trigger: [
        {
          id: 'raised',
          name: 'Raised',
          version: 1,
          mode: 'act' as const,
          body: { on: ['priority_changed' as const], targets: [], condition: { all: [] }, actions: [tell] },
        },
      ],
    }
    const played = play('t', begun, worldOf(law), at('17:00'))
    expect(played.state.priority).toBe('high')
    expect([...played.rules]).toEqual([
      ['late', 1],
      ['raised', 1],
    ])
    expect(played.doings).toMatchObject([{ kind: 'mention', ruleId: 'raised' }])
  })
  it('that suggests leaves it at that', () => {
    const rule = timeRule({ condition: waits(4, 'hour'), actions: [{ do: 'raise', steps: 1 }] }, 'suggest')
    const played = play('t', begun, worldOf(rule), at('17:00'))
    expect([played.state.priority, played.doings.map((d) => [d.kind, d.of])]).toEqual([
      'normal',
      [['suggestion', 'late']],
    ])
  })
  it('ends, whatever it brings about', () => {
    const rule = timeRule({ actions: [{ do: 'note', words: 'x' }], repeatHours: 0.01 })
    expect(told(rule).length).toBeLessThan(1001)
  })
})

describe('What rules do after a change, played', () => {
  it('is told by kind, with what it is about', () => {
    const law = {
      ...onCreated([
        { do: 'reply', words: 'Soon.' },
        { do: 'notify', to: ['requester', 'lead'], words: 'Look.' },
        { do: 'webhook', webhookId: 'w' },
        { do: 'webhook', webhookId: 'gone' },
        { do: 'create', what: 'task', subject: 'Call', words: '', teamId: null, assigneeId: null },
      ]),
      webhook: [{ id: 'w', name: 'W', version: 1, mode: 'act' as const, body: {} as never }],
    }
    const played = play('t', begun, worldOf(law), at('17:00'))
    expect(played.doings.map((d) => [d.kind, d.of, d.words])).toEqual([
      ['reply', '', 'Soon.'],
      ['mail', '', 'Look.'],
      ['mention', '', 'Look.'],
      ['webhook', 'w', ''],
      ['task', '', 'Call'],
    ])
    expect(played.state).toMatchObject({ firstRepliedAt: null, openTaskCount: 1 })
  })
  it('goes on after a wait while the ticket is open, and not after it', () => {
    const law = onCreated([
      { do: 'wait', minutes: 60 },
      { do: 'set', addTags: ['old'] },
    ])
    const solved = [...begun, deed(at('09:30'), status('new', 'solved'))]
    expect(play('t', begun, worldOf(law), at('17:00')).state.tags).toEqual(['old'])
    expect(play('t', solved, worldOf(law), at('17:00')).state.tags).toEqual([])
  })
  it('raises and hands over', () => {
    const law = onCreated([
      { do: 'escalate', to: 'manager', words: 'Help.', raise: true },
      { do: 'hand_over', teamId: 'network', tier: 2, words: 'Yours.' },
    ])
    expect(play('t', begun, worldOf(law), at('17:00')).state).toMatchObject({
      priority: 'high',
      escalationLevel: 2,
      teamId: 'network',
      tier: 2,
    })
  })
  it('asks by mail for what a form finds missing', () => {
    const question = { key: 'room', label: '', help: '', isRequired: true, askedWhen: null }
    const body = {
      description: '',
      serviceId: null,
      subject: '',
      questions: [question],
      channels: [],
      completesMail: true,
    }
    const form = [{ id: 'f', name: 'Moves', version: 1, mode: 'act' as const, body }]
    expect(told({ form })).toEqual([['question', at('09:00')]])
    expect(told({ form: [{ ...form[0], body: { ...body, questions: [] } }] as never })).toEqual([])
  })
})
