// The roster: who works when, what they know, whether they are here, and what they wish for.
import { feedRoutes } from './roster/feeds.ts'
import { planRoutes } from './roster/plan.ts'
import { requestRoutes } from './roster/requests.ts'
import { staffRoutes } from './roster/staff.ts'

export type { Feed } from './roster/feeds.ts'
export type { RosterRequest } from './roster/requests.ts'
export type { Assignment, Entry, Gap, Need, Pattern, RosterPerson, RosterSpan } from './roster/shapes.ts'
export type { OutOfOffice, Presence, Site, Skill, StaffProfile, TeamLeading } from './roster/staff.ts'

export const roster = { ...planRoutes, ...requestRoutes, ...feedRoutes }
export const staff = staffRoutes
