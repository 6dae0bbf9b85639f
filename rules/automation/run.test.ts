// What triggers make of a change.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, system } from '../actor.ts'
import type { Condition } from '../conditions/ast.ts'
import { completePlan } from '../law/complete.ts'
import { emptyLaw, type LawItem } from '../law/law.ts'
import type { Draft, LawWorld } from '../law/world.ts'
import { applyAll, type TicketEvent, type TicketState } from '../ticket/index.ts'
import { type Action, occasions, type Trigger } from './rule.ts'
import { runTriggers } from './run.ts'

const at = '2026-11-23T09:00:00.000Z'
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
const ticket: TicketState = applyAll(null, 't', [created], at)
const always: Condition = { all: [] }
const rule = (id: string, body: Partial<Trigger>, mode: 'act' | 'suggest' = 'act'): LawItem<'trigger'> => ({
  id,
  name: id,
  version: 1,
  mode,
  body: { on: ['created'], targets: [], condition: always, actions: [], ...body },
})
const worldOf = (trigger: readonly LawItem<'trigger'>[], said: string | null = null): LawWorld => ({
  law: { ...emptyLaw, trigger },
  hours: { zone: 'UTC', days: [[], [], [], [], [], [], []], holidays: [] } as unknown as LawWorld['hours'],
  catalogue: { fields: [{ subject: 'ticket', key: 'room', name: 'Room', kind: 'number', options: [] }] },
  beside: { subject: 'VPN drops', words: {}, said },
})
const draft = (events: readonly TicketEvent[], before: TicketState | null = null): Draft => ({
  ticketId: 't',
  before,
  events,
  actor: system('test'),
  at,
})
const run = (rules: readonly LawItem<'trigger'>[], events: readonly TicketEvent[] = [created]) =>
  runTriggers(draft(events, events[0]?.type === 'ticket.created' ? null : ticket), worldOf(rules))
const stateAfter = (rules: readonly LawItem<'trigger'>[]) =>
  applyAll(null, 't', [created, ...run(rules).events], at)
const tag = (...addTags: string[]): Action => ({ do: 'set', addTags })
const note: Action = { do: 'note', words: 'Hello.' }

describe('A trigger', () => {
  it('acts when it hears its occasion and its condition holds', () => {
    const rules = [rule('urgent', { actions: [{ do: 'set', priority: 'urgent' }, tag('hot')] })]
    expect(stateAfter(rules)).toMatchObject({ priority: 'urgent', tags: ['hot'] })
    expect(run(rules).events.map((e) => [e.type, e.actor?.name, e.because])).toEqual([
      ['ticket.rule_acted', 'rule', 'The rule “urgent” says so.'],
      ['ticket.priority_changed', 'rule', 'The rule “urgent” says so.'],
      ['ticket.tags_changed', 'rule', 'The rule “urgent” says so.'],
    ])
  })
  it('is not asked about what it does not listen for', () => {
    expect(run([rule('replies', { on: ['requester_wrote'], actions: [tag('x')] })])).toEqual({
      events: [],
      effects: [],
      trace: [],
    })
  })
  it('says which part of its condition did not hold first, and what was there', () => {
    const condition: Condition = {
      all: [
        { field: 'status', op: 'is', value: 'new' },
        { all: [{ field: 'priority', op: 'gte', value: 'high' }] },
        { field: 'tag', op: 'any_of', value: ['vip'] },
      ],
    }
    expect(run([rule('strict', { condition, actions: [tag('x')] })]).trace).toEqual([
      { ruleId: 'strict', version: 1, did: 'not', failed: 'all.1.all.0', was: 'normal' },
    ])
  })
  it('keeps no names and words in what it says', () => {
    const condition: Condition = { field: 'subject', op: 'contains', value: 'printer' }
    expect(run([rule('words', { condition, actions: [tag('x')] })]).trace).toMatchObject([
      { failed: '', was: null },
    ])
  })
  it('sees what those before it did, and what they set off', () => {
    const rules = [
      rule('first', { actions: [{ do: 'set', priority: 'high' }] }),
      rule('second', {
        on: ['priority_changed'],
        condition: { field: 'priority', op: 'is', value: 'high' },
        actions: [tag('seen')],
      }),
    ]
    expect(stateAfter(rules).tags).toEqual(['seen'])
    expect(stateAfter(rules.toReversed()).tags).toEqual([])
  })
  it('that suggests changes nothing and leaves its actions to a person', () => {
    const rules = [rule('maybe', { actions: [tag('x'), note] }, 'suggest')]
    expect(stateAfter(rules).tags).toEqual([])
    expect(run(rules).effects).toMatchObject([{ as: 'suggestion', actions: [tag('x'), note] }])
    expect(run(rules).trace[0]?.did).toBe('suggested')
  })
  it('does at once what changes the ticket, and later what speaks, calls or comes after a wait', () => {
    const wait: Action = { do: 'wait', minutes: 60 }
    const rules = [rule('mixed', { actions: [note, tag('now'), wait, tag('later')] })]
    expect(stateAfter(rules).tags).toEqual(['now'])
    expect(run(rules).effects).toMatchObject([{ as: 'work', actions: [note, wait, tag('later')] }])
  })
  it('sets fields of the desk, and leaves alone those that are gone', () => {
    expect(
      stateAfter([rule('room', { actions: [{ do: 'set', fields: { room: 4, lost: 'x' } }] })]).fields,
    ).toEqual({ room: 4 })
  })
  it('assigns nobody who is gone', () => {
    const rules = [rule('ana', { actions: [{ do: 'set', assigneeId: 'ana', addTags: ['x'] }] })]
    const world = worldOf(rules)
    const ruled = runTriggers(draft([created]), {
      ...world,
      beside: { ...world.beside, gone: new Set(['ana']) },
    })
    expect(applyAll(null, 't', [created, ...ruled.events], at)).toMatchObject({
      assigneeId: null,
      tags: ['x'],
    })
    expect(stateAfter(rules)).toMatchObject({ assigneeId: 'ana', status: 'open' })
  })
  it('of clocks hears only the targets it names', () => {
    const breached: TicketEvent = {
      type: 'ticket.clock_breached',
      data: { target: 'resolution', olaId: null, dueAt: at },
    }
    const on = ['clock_breached'] as const
    expect(run([rule('r', { on, targets: ['first_response'], actions: [note] })], [breached]).trace).toEqual(
      [],
    )
    expect(
      run([rule('r', { on, targets: ['resolution'], actions: [note] })], [breached]).effects,
    ).toHaveLength(1)
    expect(run([rule('r', { on, actions: [note] })], [breached]).effects).toHaveLength(1)
  })
  it('leaves spam and merged tickets alone', () => {
    const spam: TicketEvent = { type: 'ticket.spam_marked', data: { isSpam: true } }
    expect(run([rule('r', { actions: [note] })], [created, spam]).trace).toEqual([])
  })
})

describe('What rules set off', () => {
  const noted: TicketEvent = {
    type: 'ticket.message_added',
    data: { messageId: 'm', kind: 'note', side: 'team', authorId: 'desk', attachments: 0 },
  }
  const rules = [
    rule('a', { on: ['note_added'], actions: [note] }),
    rule('b', { on: ['note_added'], actions: [note] }),
  ]
  const by = (actor: Actor) => runTriggers({ ...draft([noted], ticket), actor }, worldOf(rules))
  it('never sets off those that led to it again', () => {
    const { effects } = by(system('test'))
    expect(effects.map((e) => e.chain)).toEqual([
      { ruleIds: ['a', 'b'], depth: 1 },
      { ruleIds: ['a', 'b'], depth: 1 },
    ])
    expect(by({ ...system('rule'), chain: { ruleIds: ['a', 'b'], depth: 1 } }).effects).toEqual([])
  })
  it('ends after three steps, whatever the rules say', () => {
    expect(by({ ...system('rule'), chain: { ruleIds: [], depth: 2 } }).effects).toHaveLength(2)
    expect(by({ ...system('rule'), chain: { ruleIds: [], depth: 3 } }).effects).toEqual([])
  })
})

const someActions = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('set' as const),
      addTags: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    }),
    fc.record({
      do: fc.constant('set' as const),
      status: fc.constantFrom('open' as const, 'solved' as const),
    }),
    fc.record({ do: fc.constant('raise' as const), steps: fc.integer({ min: -3, max: 3 }) }),
    fc.constant(note),
    fc.constant({ do: 'snooze' as const, hours: 1 }),
    fc.constant({ do: 'promise' as const, minutes: 5 }),
    fc.constant({ do: 'wait' as const, minutes: 5 }),
  ),
  { maxLength: 4 },
)
const someRules = fc
  .array(
    fc.record({
      on: fc.subarray([...occasions], { minLength: 1 }),
      actions: someActions,
      mode: fc.constantFrom('act' as const, 'suggest' as const),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map(({ mode, ...body }, i) => rule(`r${i}`, body, mode)))

describe('Whatever the rules are', () => {
  it('each is asked at most once, in order, and the events can be applied', () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        const { events, trace } = run(rules)
        const asked = trace.map((t) => Number(t.ruleId.slice(1)))
        expect(asked).toEqual([...new Set(asked)].sort((a, b) => a - b))
        expect(applyAll(null, 't', [created, ...events], at).createdAt).toBe(at)
        expect(events.filter((e) => e.type === 'ticket.rule_acted')).toHaveLength(
          trace.filter((t) => t.did !== 'not').length,
        )
      }),
    )
  })
  it('the whole plan says the same twice', () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        const world = worldOf(rules)
        expect(completePlan(draft([created]), world)).toEqual(completePlan(draft([created]), world))
      }),
    )
  })
})

it('a thousand rules asking a letter of a million characters for words take a moment', () => {
  const said = `${'lorem ipsum dolor '.repeat(60_000)} end`
  const rules = Array.from({ length: 1000 }, (_, i) =>
    rule(`r${i}`, {
      condition: { all: [{ field: 'text', op: 'contains', value: `word${i} ipsum` }] },
      actions: [tag(`t${i}`)],
    }),
  )
  const from = performance.now()
  expect(runTriggers(draft([created]), worldOf(rules, said)).trace).toHaveLength(1000)
  expect(performance.now() - from).toBeLessThan(5000)
})
