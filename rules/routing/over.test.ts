// Who may be given more than they can carry, as the policy tells it.
import { describe, expect, it } from 'vitest'
import { type Actor, system } from '../actor.ts'
import type { TicketEvent } from '../ticket/events.ts'
import { explained, giftOf, mayGoOver, refuseOver, toNobody, wordsOver } from './over.ts'

const person = (id: string, role: 'agent' | 'coordinator' = 'agent'): Actor => ({
  kind: 'person',
  id,
  role,
  name: id,
  email: `${id}@meridian.example`,
})
const to = (assigneeId: string | null, more: object = {}): TicketEvent => ({
  type: 'ticket.assigned',
  data: { from: { teamId: 'network', assigneeId: null }, to: { teamId: 'network', assigneeId } },
  ...more,
})
const decided = (as: 'accepted' | 'returned'): TicketEvent => ({
  type: 'ticket.handover_decided',
  data: { handoverId: 'h', as },
})
const full = { code: 'at_capacity' as const, params: { points: 10, capacity: 10, takes: 1 } }
const free = { assigneeId: null }

describe('a ticket is given', () => {
  it.each([
    ['by whoever asked', [to('ben')], person('ana'), { personId: 'ben', by: 'asked' }],
    ['by themselves', [to('ana')], person('ana'), { personId: 'ana', by: 'own' }],
    ['by the desk', [to('ben')], system('routing'), { personId: 'ben', by: 'desk' }],
    [
      'by a rule, whoever set it off',
      [to('ben', { actor: system('rule') })],
      person('ana'),
      { personId: 'ben', by: 'desk' },
    ],
    ['at last by a rule', [to('ana'), to('ben', { actor: system('rule') })], person('ana'), { by: 'desk' }],
    [
      'by nobody in particular where a hand-over comes back',
      [decided('returned'), to('ben')],
      person('ana'),
      { by: 'desk' },
    ],
    ['by themselves where they accept one', [decided('accepted'), to('ana')], person('ana'), { by: 'own' }],
  ])('%s', (_name, events, actor, gift) => {
    expect(giftOf(free, events, actor)).toMatchObject(gift)
  })
  it.each([
    ['nothing is assigned', [decided('accepted')]],
    ['it goes back to its team', [to('ben'), to(null)]],
    ['they have it already', [to('chioma')]],
  ])('to nobody new where %s', (_name, events) => {
    expect(giftOf({ assigneeId: 'chioma' }, events, person('ana'))).toBeNull()
  })
})

describe('where they have no room', () => {
  it('an agent is refused in words; who may dispatch is told the way', () => {
    expect(refuseOver(full, 'ben', person('ana'))).toMatchObject({
      refused: 'not_possible',
      message:
        'They have no room for it: has 10 of 10 points; this takes 1. Choose somebody else, or leave it to the team.',
      data: { personId: 'ben', mayOverride: false },
    })
    expect(refuseOver(full, 'ben', person('carlos', 'coordinator'))).toMatchObject({
      data: { mayOverride: true },
    })
  })
  it('a reason counts for who may dispatch, and for no token without that right', () => {
    const carlos = person('carlos', 'coordinator')
    expect(mayGoOver(carlos, 'only he knows the gate')).toBe(true)
    expect(mayGoOver(carlos, undefined)).toBe(false)
    expect(mayGoOver(person('ana'), 'please')).toBe(false)
    expect(mayGoOver(system('routing'), 'please')).toBe(false)
    expect(mayGoOver({ ...carlos, scopes: ['ticket.assign'] } as Actor, 'only he knows the gate')).toBe(false)
  })
  it('the history says why it was too much', () => {
    const [given] = explained(
      [to('ben', { because: 'As asked.' })],
      wordsOver(full, 'asked', 'only he knows it'),
    )
    expect(given?.because).toBe(
      'As asked. Over their capacity (has 10 of 10 points; this takes 1): only he knows it',
    )
    expect(wordsOver(full, 'own', undefined)).toContain('They took it themselves')
  })
  it('the desk leaves it with its team, and says so', () => {
    const events = [to('ana'), to('ben'), decided('returned')]
    expect(toNobody(events, full)).toMatchObject([
      events[0],
      { data: { to: { teamId: 'network', assigneeId: null } }, because: expect.stringContaining('no room') },
      events[2],
    ])
  })
})
