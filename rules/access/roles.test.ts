// The permission table as a policy: who may what, and that nothing widens it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allows,
  isTeamRole,
  mayManageRole,
  type Permission,
  permissions,
  permissionsOf,
  roles,
} from './roles.ts'

/** The lowest role that has the permission; everybody above has it too. */
const lowest: Readonly<Record<Permission, (typeof roles)[number]>> = {
  'ticket.read': 'agent',
  'ticket.create': 'agent',
  'ticket.reply': 'agent',
  'ticket.note': 'agent',
  'ticket.change': 'agent',
  'ticket.assign': 'agent',
  'person.read': 'agent',
  'team.read': 'agent',
  'organisation.read': 'agent',
  'workspace.read': 'agent',
  'person.write': 'coordinator',
  'organisation.write': 'coordinator',
  'mail.read': 'coordinator',
  'view.share': 'coordinator',
  'person.invite': 'manager',
  'team.write': 'manager',
  'mailbox.read': 'manager',
  'audit.read': 'manager',
  'person.disable': 'administrator',
  'person.role': 'administrator',
  'mailbox.write': 'administrator',
  'mail.replay': 'administrator',
  'workspace.write': 'administrator',
  'law.read': 'agent',
  'roster.read': 'agent',
  'roster.write': 'coordinator',
  'ticket.dispatch': 'coordinator',
  'law.write': 'manager',
  'rehearsal.run': 'manager',
  'article.read': 'agent',
  'article.write': 'agent',
  'article.publish': 'coordinator',
  'portal.write': 'manager',
  'service_notice.write': 'coordinator',
  'feedback.read': 'agent',
  'feedback.write': 'manager',
  'course.read': 'agent',
  'course.write': 'coordinator',
}

const role = fc.constantFrom(...roles)
const permission = fc.constantFrom(...permissions)

describe('who may what', () => {
  test.each(permissions.flatMap((one) => roles.map((who) => [who, one] as const)))('%s: %s', (who, one) => {
    const expected = roles.indexOf(who) <= roles.indexOf(lowest[one])
    expect(allows(who, one)).toBe(expected)
    expect(permissionsOf(who).includes(one)).toBe(expected)
  })

  test('a requester has no right in the table and is the only one outside the team', () => {
    expect(permissionsOf('requester')).toEqual([])
    expect(roles.filter((who) => !isTeamRole(who))).toEqual(['requester'])
  })

  test('scopes only ever narrow', () => {
    fc.assert(
      fc.property(role, permission, fc.array(fc.oneof(permission, fc.string())), (who, one, scopes) => {
        expect(allows(who, one, scopes)).toBe(allows(who, one) && scopes.includes(one))
      }),
    )
  })
})

describe('who may manage whom', () => {
  test('an owner everybody; an administrator and a manager whoever stands below; others nobody', () => {
    const managed = roles.map((own) => [own, roles.filter((other) => mayManageRole(own, other))])
    expect(Object.fromEntries(managed)).toEqual({
      owner: [...roles],
      administrator: ['manager', 'coordinator', 'agent', 'requester'],
      manager: ['coordinator', 'agent', 'requester'],
      coordinator: [],
      agent: [],
      requester: [],
    })
  })
})
