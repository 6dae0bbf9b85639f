// Changing people: nobody reaches above themselves, nobody switches themselves off, an owner stays.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonActor } from '../actor.ts'
import { judgeInvitation, judgePersonChange, type PersonChange, type PersonFacts } from './people.ts'
import { mayManageRole, type Role, roles } from './roles.ts'

const as = (role: Role, id = 'actor', scopes?: readonly string[]): PersonActor => {
  const person = {
    kind: 'person',
    id,
    role,
    name: 'Adam Novak',
    email: 'adam.novak@meridian.example',
  } as const
  return scopes ? { ...person, scopes } : person
}
const somebody = (role: Role, state: PersonFacts['state'] = 'active'): PersonFacts => ({
  id: 'somebody',
  role,
  state,
})
const change = (more: Partial<PersonChange>): PersonChange => ({ facts: false, ...more })
const codeOf = (actor: PersonActor, person: PersonFacts, what: Partial<PersonChange>, otherOwners = 1) =>
  judgePersonChange(actor, person, change(what), otherOwners)?.refused ?? 'allowed'

describe('facts', () => {
  test.each([
    ['coordinator', 'requester', 'allowed'],
    ['coordinator', 'agent', 'not_allowed'],
    ['agent', 'requester', 'not_allowed'],
    ['manager', 'agent', 'allowed'],
    ['manager', 'administrator', 'not_allowed'],
    ['administrator', 'owner', 'not_allowed'],
    ['owner', 'owner', 'allowed'],
  ] as const)('as %s of a %s: %s', (own, other, expected) => {
    expect(codeOf(as(own), somebody(other), { facts: true })).toBe(expected)
  })

  test('a coordinator may change their own', () => {
    expect(codeOf(as('coordinator', 'somebody'), somebody('coordinator'), { facts: true })).toBe('allowed')
  })
})

describe('roles', () => {
  test.each([
    ['administrator', 'agent', 'manager', 'allowed'],
    ['administrator', 'agent', 'administrator', 'not_allowed'],
    ['administrator', 'administrator', 'agent', 'not_allowed'],
    ['administrator', 'owner', 'agent', 'not_allowed'],
    ['manager', 'agent', 'coordinator', 'not_allowed'],
    ['owner', 'agent', 'owner', 'allowed'],
    ['owner', 'owner', 'agent', 'allowed'],
  ] as const)('as %s a %s becomes %s: %s', (own, from, to, expected) => {
    expect(codeOf(as(own), somebody(from), { role: to })).toBe(expected)
  })

  test('a token without the scope person.role changes none, whatever its owner may do', () => {
    expect(codeOf(as('owner', 'actor', ['person.write']), somebody('agent'), { role: 'manager' })).toBe(
      'not_allowed',
    )
  })
})

describe('switching off', () => {
  test('nobody switches themselves off', () => {
    expect(codeOf(as('owner', 'somebody'), somebody('owner'), { state: 'disabled' })).toBe('not_possible')
  })

  test('the last active owner neither goes nor steps down', () => {
    expect(codeOf(as('owner'), somebody('owner'), { state: 'disabled' }, 0)).toBe('not_possible')
    expect(codeOf(as('owner', 'somebody'), somebody('owner'), { role: 'agent' }, 0)).toBe('not_possible')
    expect(codeOf(as('owner', 'somebody'), somebody('owner'), { role: 'agent' }, 1)).toBe('allowed')
  })

  test('who has not accepted the invitation cannot be made active by somebody else', () => {
    expect(codeOf(as('owner'), somebody('agent', 'invited'), { state: 'active' })).toBe('not_possible')
  })
})

test('nothing allowed ever reaches above the one who asks, nor leaves the desk without an owner', () => {
  const role = fc.constantFrom(...roles)
  const state = fc.constantFrom('invited' as const, 'active' as const, 'disabled' as const)
  const wanted = fc.record({
    facts: fc.boolean(),
    role: fc.option(role, { nil: undefined }),
    state: fc.option(fc.constantFrom('active' as const, 'disabled' as const), { nil: undefined }),
  })
  fc.assert(
    fc.property(
      role,
      fc.boolean(),
      role,
      state,
      wanted,
      fc.nat(2),
      (own, self, other, was, what, otherOwners) => {
        const person: PersonFacts = {
          id: self ? 'actor' : 'somebody',
          role: self ? own : other,
          state: self ? 'active' : was,
        }
        if (judgePersonChange(as(own), person, what, otherOwners) !== null) return
        const after = { role: what.role ?? person.role, state: what.state ?? person.state }
        if (after.role !== person.role)
          expect(mayManageRole(own, person.role) && mayManageRole(own, after.role)).toBe(true)
        if (after.state !== person.state) expect(self).toBe(false)
        const owners = otherOwners + (after.role === 'owner' && after.state === 'active' ? 1 : 0)
        const ownersBefore = otherOwners + (person.role === 'owner' && person.state === 'active' ? 1 : 0)
        if (ownersBefore > 0) expect(owners).toBeGreaterThan(0)
      },
    ),
    { numRuns: 2000 },
  )
})

test('one may invite into roles below one’s own, an owner into all, and never as requester', () => {
  const invites = (own: Role) => roles.filter((role) => judgeInvitation(as(own), role) === null)
  expect(Object.fromEntries(roles.map((own) => [own, invites(own)]))).toEqual({
    owner: ['owner', 'administrator', 'manager', 'coordinator', 'agent'],
    administrator: ['manager', 'coordinator', 'agent'],
    manager: ['coordinator', 'agent'],
    coordinator: [],
    agent: [],
    requester: [],
  })
})
