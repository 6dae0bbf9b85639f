// Custom fields: which values they take, what a change of them is, what is asked for when a ticket is solved.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import { isRefusal } from '../refusal.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { type FieldValue, fieldKinds } from '../ticket/fields.ts'
import { statuses } from '../ticket/words.ts'
import type { FieldDefinition } from './definition.ts'
import { planFields, withWords } from './plan.ts'
import { asksOnSolve, missingOnSolve, shownFields } from './solve.ts'
import { changeValues, type FieldChanges, readValue, sameValue } from './values.ts'

const field = (more: Partial<FieldDefinition>): FieldDefinition => ({
  key: 'a',
  name: 'A',
  kind: 'text',
  options: [],
  shownWhen: null,
  requiredOnSolve: false,
  isArchived: false,
  ...more,
})
const ana = '018b0000-0000-7000-8000-000000000105'

describe('Values', () => {
  test.each<[FieldDefinition['kind'], FieldValue, FieldValue | null]>([
    ['text', 'SN-1', 'SN-1'],
    ['text', '  ', null],
    ['text', 7, null],
    ['number', 7.5, 7.5],
    ['number', '7', null],
    ['number', Number.POSITIVE_INFINITY, null],
    ['date', '2028-02-29', '2028-02-29'],
    ['date', '2026-02-29', null],
    ['date', '29.02.2028', null],
    ['choice', 'x', 'x'],
    ['choice', 'q', null],
    ['tree', 'z/deep', 'z/deep'],
    ['tree', 'z', null],
    ['choices', ['z/deep', 'x', 'x'], ['x', 'z/deep']],
    ['choices', ['x', 'q'], null],
    ['choices', 'x', null],
    ['person', ana, ana],
    ['person', 'Ana', null],
    ['checkbox', false, false],
    ['checkbox', 'yes', null],
  ])('%s takes %j as %j', (kind, given, kept) => {
    const read = readValue(field({ kind, options: ['x', 'y', 'z/deep'] }), given)
    expect('value' in read ? read.value : null).toEqual(kept)
  })

  test('an archived field is emptied, never set; an unknown one is named', () => {
    const gone = [field({ key: 'old', isArchived: true })]
    expect(changeValues({ old: 'x' }, { old: null }, gone)).toEqual({})
    const refusal = changeValues({}, { old: 'y', strange: 'z' }, gone)
    expect(isRefusal(refusal) && refusal.faults?.map((f) => f.field)).toEqual([
      'body.fields.old',
      'body.fields.strange',
    ])
  })
})

const options = ['a', 'b', 'c', 'd/e']
const definitions = fieldKinds.map((kind) => field({ key: kind, kind, options }))
const some: Record<FieldDefinition['kind'], fc.Arbitrary<FieldValue>> = {
  text: fc.stringMatching(/^[a-z]{1,8}$/),
  number: fc.integer(),
  date: fc.constantFrom('2026-01-01', '2028-02-29'),
  choice: fc.constantFrom(...options),
  tree: fc.constantFrom(...options),
  choices: fc.subarray(options, { minLength: 1 }),
  person: fc.uuid(),
  checkbox: fc.boolean(),
}
const changes = fc.record(Object.fromEntries(fieldKinds.map((kind) => [kind, fc.option(some[kind])])), {
  requiredKeys: [],
}) as fc.Arbitrary<FieldChanges>

describe('A change of fields', () => {
  test('makes the ticket hold what was asked, and says nothing when nothing differs', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const before = changeValues({}, first, definitions)
        const after = isRefusal(before) ? before : changeValues(before, second, definitions)
        if (isRefusal(before) || isRefusal(after)) throw new Error('every value fits')
        const events = planFields(second, before, definitions)
        if (isRefusal(events)) throw new Error('every value fits')
        const told = fold(before, events)
        expect(told).toEqual(after)
        expect(planFields(second, after, definitions)).toEqual([])
        for (const event of events)
          if (event.type === 'ticket.fields_changed')
            for (const { from, to } of event.data.changes) expect(sameValue(from, to)).toBe(false)
      }),
    )
  })

  test('can be turned round: the changes read backwards give what was before', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const before = changeValues({}, first, definitions)
        if (isRefusal(before)) throw new Error('every value fits')
        const events = planFields(second, before, definitions)
        if (isRefusal(events)) throw new Error('every value fits')
        const [event] = events
        const back = event?.type === 'ticket.fields_changed' ? event.data.changes : []
        const inverse = Object.fromEntries(back.map(({ key, from }) => [key, from]))
        expect(changeValues(fold(before, events), inverse, definitions)).toEqual(before)
      }),
    )
  })

  test('words are looked up by the ids that the ticket holds', () => {
    expect(withWords({ text: 'id-1', number: 3 }, { text: 'SN-1', other: 'x' }, definitions)).toEqual({
      text: 'SN-1',
      number: 3,
    })
  })
})

/** What the events make of the fields, by the one law that changes tickets. */
const fold = (before: Record<string, unknown> | object, events: readonly TicketEvent[]) => {
  const created: TicketEvent = {
    type: 'ticket.created',
    data: {
      number: 1,
      subjectId: 's',
      channel: 'mail',
      requesterId: 'r',
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
  const at = '2026-11-23T08:00:00.000Z'
  const state = applyAll(null, 't', [created], at)
  return applyAll({ ...state, fields: before as typeof state.fields }, 't', events, at).fields
}

describe('What is asked for when a ticket is solved', () => {
  const agent: Actor = { kind: 'person', id: ana, role: 'agent', name: 'Ana', email: 'ana@meridian.example' }
  const requester: Actor = { ...agent, role: 'requester' }

  test('people of the team who finish an open ticket are asked, nobody else', () => {
    for (const from of statuses)
      for (const to of statuses) {
        const finishes = from !== 'solved' && from !== 'closed' && (to === 'solved' || to === 'closed')
        expect(asksOnSolve(agent, from, to), `${from} → ${to}`).toBe(finishes)
        expect(asksOnSolve(requester, from, to)).toBe(false)
        expect(asksOnSolve({ kind: 'system', name: 'timer' }, from, to)).toBe(false)
      }
  })

  test('only what is shown is asked for; a box must be ticked', () => {
    const tagged = { field: 'tag', op: 'is', value: 'x' } as const
    const all = [
      field({ key: 'cause', requiredOnSolve: true, shownWhen: tagged }),
      field({ key: 'done', kind: 'checkbox', requiredOnSolve: true }),
      field({ key: 'old', requiredOnSolve: true, isArchived: true }),
      field({ key: 'free' }),
    ]
    const missing = (values: Record<string, FieldValue>, isX: boolean) =>
      missingOnSolve(all, values, () => isX).map((d) => d.key)
    expect(missing({ done: false }, false)).toEqual(['done'])
    expect(missing({ done: true }, true)).toEqual(['cause'])
    expect(missing({ done: true, cause: 'wear' }, true)).toEqual([])
    expect(shownFields(all, () => false).map((d) => d.key)).toEqual(['done', 'free'])
  })
})
