// Routes of who somebody is to the desk: skills, sites, profile, presence, leading of teams.
import { z } from 'zod'
import { presenceStates } from '../../rules/roster/types.ts'
import { channels } from '../../rules/ticket/words.ts'
import { Zone } from '../law/parts.ts'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Empty, Id, Name } from '../values.ts'
import { Time } from './times.ts'

const Words = z.string().trim().max(1000)
const SkillShape = { name: Name, description: Words }
export const Skill = z.object({ id: Id, ...SkillShape, people: z.number().int() })
export type Skill = z.infer<typeof Skill>

const SiteShape = { name: Name, zone: Zone, address: Words }
export const Site = z.object({ id: Id, ...SiteShape, people: z.number().int() })
export type Site = z.infer<typeof Site>

export const OutOfOffice = z
  .strictObject({
    from: Time,
    to: Time.nullable().describe('null: until further notice'),
    words: Words,
    handsOver: z.boolean().describe('Open work goes to the deputy, or back to its team, when it begins'),
  })
  .refine((o) => o.to === null || Date.parse(o.to) > Date.parse(o.from), {
    path: ['to'],
    error: 'must be later than the beginning',
  })
export type OutOfOffice = z.infer<typeof OutOfOffice>

export const PresenceChoice = z.enum(presenceStates)
export const Presence = z.object({
  state: PresenceChoice,
  until: Time.nullable(),
  isChosen: z.boolean().describe('false: it follows from the shift'),
})
export type Presence = z.infer<typeof Presence>

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'must be a language such as en, de or pt-BR')
const Own = {
  languages: z.array(Language).max(20),
  deputyId: Id.nullable(),
  outOfOffice: OutOfOffice.nullable(),
}
const ByOthers = {
  tier: z.number().int().min(1).max(9),
  skills: z.array(z.strictObject({ skillId: Id, level: z.number().int().min(1).max(5) })).max(200),
  siteId: Id.nullable(),
  capacity: z.number().min(0).max(10_000).describe('Points of work at once; 0: gets nothing by itself'),
  weights: z
    .partialRecord(z.enum(channels), z.number().min(0).max(100))
    .describe('What a ticket of a channel counts; a channel left out counts 1'),
}

export const StaffProfile = z.object({
  person: PersonRef,
  teams: z.array(z.object({ id: Id, name: z.string() })),
  ...ByOthers,
  languages: Own.languages,
  deputy: PersonRef.nullable(),
  outOfOffice: Own.outOfOffice,
  /** Whether that holds now. */
  isOut: z.boolean(),
  zone: z.string(),
  presence: Presence,
  /** The shift they are in, breaks included; null: in none. */
  shift: z.object({ from: Time, to: Time }).nullable(),
  /** When the next one begins, in the coming week. */
  nextShiftAt: Time.nullable(),
  isOnCall: z.boolean(),
  version: z.number().int(),
})
export type StaffProfile = z.infer<typeof StaffProfile>

export const TeamLeading = z.object({
  id: Id,
  name: z.string(),
  lead: PersonRef.nullable(),
  manager: PersonRef.nullable(),
  tier: z.number().int().describe('Which tier of support its people are by default'),
  onCall: z.array(PersonRef).describe('Now'),
})
export type TeamLeading = z.infer<typeof TeamLeading>

const one = z.strictObject({ id: Id })
const SetPresence = z.strictObject({
  state: PresenceChoice.nullable().describe('null: as the shift has it'),
  until: Time.nullable().default(null).describe('null: until the shift ends, or the next one begins'),
})

export const staffRoutes = {
  skills: route({
    id: 'skills.list',
    method: 'GET',
    path: '/skills',
    access: 'roster.read',
    summary: 'What people of the team can know, by name',
    reply: z.object({ items: z.array(Skill) }),
  }),
  createSkill: route({
    id: 'skills.create',
    method: 'POST',
    path: '/skills',
    access: 'roster.write',
    summary: 'Add a skill',
    body: z.strictObject({ ...SkillShape, description: Words.default('') }),
    reply: Skill,
    status: 201,
  }),
  changeSkill: route({
    id: 'skills.change',
    method: 'PATCH',
    path: '/skills/:id',
    access: 'roster.write',
    summary: 'Rename or describe a skill',
    params: one,
    body: z.strictObject(SkillShape).partial(),
    reply: Skill,
  }),
  removeSkill: route({
    id: 'skills.remove',
    method: 'DELETE',
    path: '/skills/:id',
    access: 'roster.write',
    summary: 'Give a skill up that no service asks for; nobody has it any more',
    params: one,
    reply: Empty,
    status: 204,
  }),
  sites: route({
    id: 'sites.list',
    method: 'GET',
    path: '/sites',
    access: 'roster.read',
    summary: 'Places people work at, by name',
    reply: z.object({ items: z.array(Site) }),
  }),
  createSite: route({
    id: 'sites.create',
    method: 'POST',
    path: '/sites',
    access: 'roster.write',
    summary: 'Add a site',
    body: z.strictObject({ ...SiteShape, address: Words.default('') }),
    reply: Site,
    status: 201,
  }),
  changeSite: route({
    id: 'sites.change',
    method: 'PATCH',
    path: '/sites/:id',
    access: 'roster.write',
    summary: 'Change a site',
    params: one,
    body: z.strictObject(SiteShape).partial(),
    reply: Site,
  }),
  removeSite: route({
    id: 'sites.remove',
    method: 'DELETE',
    path: '/sites/:id',
    access: 'roster.write',
    summary: 'Give a site up; its people are at none then',
    params: one,
    reply: Empty,
    status: 204,
  }),
  list: route({
    id: 'staff.list',
    method: 'GET',
    path: '/staff',
    access: 'roster.read',
    summary: 'Everybody of the team with skills, presence and shift, by name',
    query: z.strictObject({ teamId: Id.optional() }),
    reply: z.object({ items: z.array(StaffProfile) }),
  }),
  one: route({
    id: 'staff.get',
    method: 'GET',
    path: '/staff/:id',
    access: 'roster.read',
    summary: 'One of them',
    params: one,
    reply: StaffProfile,
    version: (s) => s.version,
  }),
  change: route({
    id: 'staff.change',
    method: 'PATCH',
    path: '/staff/:id',
    access: 'roster.write',
    summary: 'Change what somebody knows, takes and where they are',
    params: one,
    body: z.strictObject({ ...Own, ...ByOthers }).partial(),
    reply: StaffProfile,
    version: (s) => s.version,
  }),
  me: route({
    id: 'staff.me',
    method: 'GET',
    path: '/me/staff',
    access: 'team',
    summary: 'My own profile, presence and shift',
    reply: StaffProfile,
    version: (s) => s.version,
  }),
  changeMe: route({
    id: 'staff.changeMe',
    method: 'PATCH',
    path: '/me/staff',
    access: 'team',
    summary: 'Change my languages, deputy and absence',
    body: z.strictObject(Own).partial(),
    reply: StaffProfile,
    version: (s) => s.version,
  }),
  setMyPresence: route({
    id: 'presence.set',
    method: 'PUT',
    path: '/me/presence',
    access: 'team',
    summary: 'Say whether I am here',
    body: SetPresence,
    reply: StaffProfile,
  }),
  setPresence: route({
    id: 'presence.setOf',
    method: 'PUT',
    path: '/staff/:id/presence',
    access: 'roster.write',
    summary: 'Say it for somebody who forgot to',
    params: one,
    body: SetPresence,
    reply: StaffProfile,
  }),
  leading: route({
    id: 'leading.list',
    method: 'GET',
    path: '/roster/teams',
    access: 'roster.read',
    summary: 'Who leads and manages each team, its tier, and who is on call for it',
    reply: z.object({ items: z.array(TeamLeading) }),
  }),
  changeLeading: route({
    id: 'leading.change',
    method: 'PATCH',
    path: '/roster/teams/:id',
    access: 'team.write',
    summary: 'Say who leads and manages a team, and its tier',
    params: one,
    body: z
      .strictObject({ leadId: Id.nullable(), managerId: Id.nullable(), tier: z.number().int().min(1).max(9) })
      .partial(),
    reply: TeamLeading,
  }),
}
