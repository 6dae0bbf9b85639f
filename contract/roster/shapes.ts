// Shapes of the roster: patterns, who follows them, entries, needs, spans of work and gaps.
import { z } from 'zod'
import { spanKinds } from '../../rules/roster/types.ts'
import { entryKinds, shiftKinds } from '../../rules/roster/words.ts'
import { LocalTime, Zone } from '../law/parts.ts'
import { PersonRef } from '../people.ts'
import { Id, Name } from '../values.ts'
import { Day, Time } from './times.ts'

export const Break = z.strictObject({ from: LocalTime, to: LocalTime })
export const Shift = z.strictObject({
  kind: z.enum(shiftKinds).default('work'),
  from: LocalTime,
  to: LocalTime.describe('Not later than `from`: on the next day'),
  breaks: z.array(Break).max(6).default([]),
})
export const PatternShape = {
  name: Name,
  zone: Zone.nullable().describe('null: the zone of each person'),
  weeks: z
    .array(z.array(z.array(Shift).max(6)).length(7))
    .min(1)
    .max(26)
    .describe('One after the other; each from Monday, each day with its shifts'),
  worksHolidays: z.boolean().describe('Whether shifts begin on the desk’s holidays too'),
}
export const Pattern = z.object({
  id: Id,
  ...PatternShape,
  people: z.number().int().describe('How many follow it now or will'),
  version: z.number().int(),
})
export type Pattern = z.infer<typeof Pattern>

export const AssignmentShape = {
  personId: Id,
  patternId: Id,
  startsOn: Day,
  endsOn: Day.nullable().describe('The last day; null: until further notice'),
  week: z.number().int().min(0).max(25).describe('Which week of the pattern the first day lies in, from 0'),
}
export const Assignment = z.object({ id: Id, ...AssignmentShape })
export type Assignment = z.infer<typeof Assignment>

export const EntryShape = {
  personId: Id,
  kind: z.enum(entryKinds),
  from: Time,
  to: Time,
  words: z.string().trim().max(500),
}
export const Entry = z.object({
  id: Id,
  ...EntryShape,
  requestId: Id.nullable().describe('The request it was made by'),
  mayChange: z.boolean(),
  version: z.number().int(),
})
export type Entry = z.infer<typeof Entry>

export const NeedShape = {
  teamId: Id,
  name: Name,
  kind: z.enum(shiftKinds),
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7).describe('1 is Monday'),
  from: LocalTime,
  to: LocalTime.describe('Not later than `from`: on the next day'),
  zone: Zone.nullable().describe('null: the zone of the desk'),
  people: z.number().int().min(1).max(500),
  skillId: Id.nullable(),
  skillLevel: z.number().int().min(1).max(5),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
}
export const Need = z.object({ id: Id, ...NeedShape })
export type Need = z.infer<typeof Need>

export const Gap = z.object({
  needId: Id,
  teamId: Id,
  name: z.string(),
  from: Time,
  to: Time,
  wanted: z.number().int(),
  there: z.number().int(),
})
export type Gap = z.infer<typeof Gap>

export const RosterSpan = z.object({
  kind: z.enum(spanKinds),
  from: Time,
  to: Time,
  source: z
    .object({ kind: z.enum(['pattern', 'entry']), id: Id })
    .nullable()
    .describe('null: the working hours of the desk'),
})
export type RosterSpan = z.infer<typeof RosterSpan>

export const RosterPerson = z.object({
  person: PersonRef,
  zone: z.string(),
  tier: z.number().int(),
  siteId: Id.nullable(),
  teamIds: z.array(Id),
  hasPattern: z.boolean(),
  spans: z.array(RosterSpan),
})
export type RosterPerson = z.infer<typeof RosterPerson>
