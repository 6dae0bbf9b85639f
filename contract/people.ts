// Persons, teams, organisations: shapes and routes.
import { z } from 'zod'
import { roles } from '../rules/access/roles.ts'
import { route } from './route.ts'
import { Email, Id, Name, PageQuery, page, Time } from './values.ts'

export const Role = z.enum(roles)

export const PersonRef = z.object({ id: Id, name: z.string(), email: z.string(), role: Role })
export type PersonRef = z.infer<typeof PersonRef>

export const Person = PersonRef.extend({
  organisation: z.object({ id: Id, name: z.string() }).nullable(),
  state: z.enum(['invited', 'active', 'disabled', 'merged']),
  language: z.string(),
  teams: z.array(z.object({ id: Id, name: z.string() })),
  createdAt: Time,
  lastSeenAt: Time.nullable(),
})
export type Person = z.infer<typeof Person>

/** How silent requesters are chased. */
export const Chase = z.strictObject({
  /** Days of silence on a pending ticket before each reminder. */
  remindAfterDays: z.array(z.number().int().min(1).max(365)).max(5),
  /** Days of silence after the last reminder before it is solved; null: never. */
  solveAfterDays: z.number().int().min(1).max(365).nullable(),
})
export type Chase = z.infer<typeof Chase>

export const Team = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  members: z.array(PersonRef),
  /** null: silent requesters are left in peace. */
  chase: Chase.nullable(),
  /** An answer to a ticket finished longer ago opens a new one; null: as the workspace does. */
  reopenDays: z.number().int().nullable(),
})
export type Team = z.infer<typeof Team>
export const Organisation = z.object({ id: Id, name: z.string(), domains: z.array(z.string()) })
export type Organisation = z.infer<typeof Organisation>

const one = z.strictObject({ id: Id })
const Domains = z
  .array(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/, 'must be a domain such as example.org'),
  )
  .max(50)

export const people = {
  list: route({
    id: 'people.list',
    method: 'GET',
    path: '/people',
    access: 'person.read',
    summary: 'People of the workspace, by name',
    query: z.strictObject({
      ...PageQuery,
      q: z.string().max(200).optional().describe('How words of the name, an address or a number begin'),
      role: Role.optional(),
      team: z.enum(['yes', 'no']).optional().describe('`yes`: everybody but requesters'),
      organisation: Id.optional(),
    }),
    reply: page(Person),
  }),
  get: route({
    id: 'people.get',
    method: 'GET',
    path: '/people/:id',
    access: 'person.read',
    summary: 'One person',
    params: one,
    reply: Person,
  }),
  create: route({
    id: 'people.create',
    method: 'POST',
    path: '/people',
    access: 'person.write',
    summary: 'Add a requester',
    body: z.strictObject({
      email: Email,
      name: Name,
      organisationId: Id.nullable().optional(),
      language: z.string().max(10).optional(),
    }),
    reply: Person,
    status: 201,
  }),
  change: route({
    id: 'people.change',
    method: 'PATCH',
    path: '/people/:id',
    access: 'person.write',
    summary: 'Change a person’s name, organisation or language; role and state need more rights',
    params: one,
    body: z.strictObject({
      name: Name.optional(),
      organisationId: Id.nullable().optional(),
      language: z.string().max(10).optional(),
      role: Role.optional(),
      state: z.enum(['active', 'disabled']).optional(),
    }),
    reply: Person,
  }),
  invite: route({
    id: 'people.invite',
    method: 'POST',
    path: '/people/invitations',
    access: 'person.invite',
    summary: 'Invite somebody to the team by mail',
    body: z.strictObject({
      email: Email,
      name: Name.optional(),
      role: Role.exclude(['requester']),
      teamIds: z.array(Id).max(50).optional(),
    }),
    reply: z.object({ person: Person, expiresAt: Time }),
    status: 201,
  }),
  teams: route({
    id: 'teams.list',
    method: 'GET',
    path: '/teams',
    access: 'team.read',
    summary: 'Teams with their members',
    reply: z.object({ items: z.array(Team) }),
  }),
  createTeam: route({
    id: 'teams.create',
    method: 'POST',
    path: '/teams',
    access: 'team.write',
    summary: 'Add a team',
    body: z.strictObject({ name: Name, memberIds: z.array(Id).max(500).default([]) }),
    reply: Team,
    status: 201,
  }),
  changeTeam: route({
    id: 'teams.change',
    method: 'PATCH',
    path: '/teams/:id',
    access: 'team.write',
    summary: 'Rename a team or set its members',
    params: one,
    body: z.strictObject({
      name: Name.optional(),
      description: z.string().trim().max(500).optional(),
      memberIds: z.array(Id).max(500).optional(),
      chase: Chase.nullable().optional(),
      reopenDays: z.number().int().min(0).max(3650).nullable().optional(),
    }),
    reply: Team,
  }),
  organisations: route({
    id: 'organisations.list',
    method: 'GET',
    path: '/organisations',
    access: 'organisation.read',
    summary: 'Organisations, by name',
    query: z.strictObject({ ...PageQuery, q: z.string().max(200).optional() }),
    reply: page(Organisation),
  }),
  createOrganisation: route({
    id: 'organisations.create',
    method: 'POST',
    path: '/organisations',
    access: 'organisation.write',
    summary: 'Add an organisation; requesters with an address in its domains belong to it',
    body: z.strictObject({ name: Name, domains: Domains.default([]) }),
    reply: Organisation,
    status: 201,
  }),
  changeOrganisation: route({
    id: 'organisations.change',
    method: 'PATCH',
    path: '/organisations/:id',
    access: 'organisation.write',
    summary: 'Change an organisation’s name or domains',
    params: one,
    body: z.strictObject({ name: Name.optional(), domains: Domains.optional() }),
    reply: Organisation,
  }),
}
