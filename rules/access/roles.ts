// Who may do what: the permission table of the six roles.
//
// A requester sees and answers own tickets through the portal and has no right in the table.
// An agent works tickets. A coordinator also runs triage for every team. A manager also looks after
// people and reports. An administrator also sets up the workspace; the owner can also hand it over.
// Example: an agent may write a note, but inviting a colleague needs a manager.

export const roles = ['owner', 'administrator', 'manager', 'coordinator', 'agent', 'requester'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'ticket.read',
  'ticket.create',
  'ticket.reply',
  'ticket.note',
  'ticket.change',
  'ticket.assign',
  'person.read',
  'person.write',
  'person.invite',
  'person.disable',
  'person.role',
  'team.read',
  'team.write',
  'organisation.read',
  'organisation.write',
  'mailbox.read',
  'mailbox.write',
  'mail.read',
  'mail.replay',
  'audit.read',
  'view.share',
  'workspace.read',
  'workspace.write',
  'law.read',
  'law.write',
  'roster.read',
  'roster.write',
  'ticket.dispatch',
  'rehearsal.run',
  'article.read',
  'article.write',
  'article.publish',
  'portal.write',
  'service_notice.write',
  'feedback.read',
  'feedback.write',
  'course.read',
  'course.write',
] as const
export type Permission = (typeof permissions)[number]

const agent: readonly Permission[] = [
  'ticket.read',
  'ticket.create',
  'ticket.reply',
  'ticket.note',
  'ticket.change',
  'ticket.assign',
  'person.read',
  'team.read',
  'organisation.read',
  'workspace.read',
  'law.read',
  'roster.read',
  'article.read',
  'article.write',
  'feedback.read',
  'course.read',
]
const coordinator: readonly Permission[] = [
  ...agent,
  'person.write',
  'organisation.write',
  'mail.read',
  'view.share',
  'roster.write',
  'ticket.dispatch',
  'article.publish',
  'service_notice.write',
  'course.write',
]
const manager: readonly Permission[] = [
  ...coordinator,
  'person.invite',
  'team.write',
  'mailbox.read',
  'audit.read',
  'law.write',
  'rehearsal.run',
  'portal.write',
  'feedback.write',
]
const administrator: readonly Permission[] = permissions

const table: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set(permissions),
  administrator: new Set(administrator),
  manager: new Set(manager),
  coordinator: new Set(coordinator),
  agent: new Set(agent),
  requester: new Set(),
}

/** Whether the role carries the permission; a token's scopes, when given, narrow it further. */
export const allows = (role: Role, permission: Permission, scopes?: readonly string[]): boolean =>
  table[role].has(permission) && (scopes === undefined || scopes.includes(permission))

export const permissionsOf = (role: Role): readonly Permission[] =>
  permissions.filter((p) => table[role].has(p))

export const isTeamRole = (role: Role): boolean => role !== 'requester'

const rank: Readonly<Record<Role, number>> = {
  owner: 5,
  administrator: 4,
  manager: 3,
  coordinator: 2,
  agent: 1,
  requester: 0,
}

/** Nobody hands out, takes away or touches a role above their own; only an owner makes or unmakes owners. */
export const mayManageRole = (own: Role, other: Role): boolean =>
  own === 'owner' || (rank[own] > rank[other] && rank[own] >= rank.manager)
