// When a priority is judged, and judged anew, as the policy tells it.
import { describe, expect, it } from 'vitest'
import type { Condition } from '../conditions/ast.ts'
import { emptyLaw } from '../law/law.ts'
import { at, created, worldOf } from '../sla/playing.ts'
import { applyAll } from '../ticket/apply.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { prioritise } from './judge.ts'

const raise = (id: string, condition: Condition) => ({
  id,
  name: id,
  version: 1,
  mode: 'act' as const,
  body: { condition, cells: null, raise: 1 },
})
const law = {
  ...emptyLaw,
  version: 1,
  priority_policy: [
    raise('VIPs first', { field: 'vip', op: 'is', value: true }),
    raise('Payroll', { field: 'service', op: 'is', value: 'payroll' }),
  ],
}
const world = (isVip: boolean) => {
  const usual = worldOf(law)
  const requester = { name: '', email: '', isVip, fields: {} }
  return { ...usual, beside: { ...usual.beside, requester } }
}
const now = at('2026-11-23T10:00')
const on = (birth: TicketEvent[], events: TicketEvent[], isVip = false) => {
  const before = applyAll(null, 't', birth, now)
  const actor = { kind: 'system' as const, name: 'x' }
  const all = prioritise({ ticketId: 't', before, events, actor, at: now }, world(isVip))
  return { all, after: applyAll(before, 't', all, now) }
}
const requester: TicketEvent = {
  type: 'ticket.requester_changed',
  data: {
    from: { requesterId: 'jane', organisationId: null },
    to: { requesterId: 'priya', organisationId: null },
  },
}
const service = (to: string | null): TicketEvent => ({
  type: 'ticket.placed',
  data: {
    from: { serviceId: null, formId: null, siteId: null },
    to: { serviceId: to, formId: null, siteId: null },
  },
})
const set = (priority: 'urgent' | 'low', isSet?: boolean): TicketEvent => ({
  type: 'ticket.priority_changed',
  data: {
    from: { impact: 'medium', urgency: 'medium', priority: 'normal' },
    to: { impact: 'medium', urgency: 'medium', priority },
    ...(isSet === undefined ? {} : { isSet }),
  },
})

describe('a priority is judged anew', () => {
  it('when the ticket is a VIP’s from now on, and says why', () => {
    const { all, after } = on([created()], [requester], true)
    expect(after).toMatchObject({ priority: 'high', isPrioritySet: false })
    expect(all.at(-1)?.because).toBe(
      'Impact medium and urgency medium make the priority normal. "VIPs first" made it high. ' +
        'It was judged anew for its requester is another.',
    )
  })
  it('when it is of another service, upwards and back', () => {
    expect(on([created()], [service('payroll')]).after.priority).toBe('high')
    expect(
      on(
        [created({ serviceId: 'payroll', priority: 'high' })],
        [
          {
            type: 'ticket.placed',
            data: {
              from: { serviceId: 'payroll', formId: null, siteId: null },
              to: { serviceId: null, formId: null, siteId: null },
            },
          },
        ],
      ).after.priority,
    ).toBe('normal')
  })
})

describe('it stays', () => {
  it.each([
    [
      'where somebody chose it when opening',
      [created({ priority: 'low', isPrioritySet: true })],
      [requester],
    ],
    ['where somebody chose it later', [created(), set('low', true)], [requester]],
    ['where somebody chose it long ago, without a word', [created(), set('low')], [requester]],
    ['where it is chosen in the same change', [created()], [requester, set('low', true)]],
  ])('%s', (_name, birth, events) => {
    expect(on(birth, events, true).after).toMatchObject({ priority: 'low', isPrioritySet: true })
  })
  it('where nothing that policies ask about is another', () => {
    const moved: TicketEvent = {
      type: 'ticket.placed',
      data: {
        from: { serviceId: null, formId: null, siteId: null },
        to: { serviceId: null, formId: null, siteId: 'gate' },
      },
    }
    expect(on([created()], [moved], true).all).toEqual([moved])
  })
  it('as it was chosen by a rule, also where the matrix would say the same', () => {
    const chosen: TicketEvent = { ...set('urgent', true), because: 'The rule “outage” says so.' }
    expect(on([created()], [chosen], true).all).toEqual([chosen])
  })
})
