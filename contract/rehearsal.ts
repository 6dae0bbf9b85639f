// Rehearsal: drafts of the law, played over real tickets of the past beside what was the law, before they are published.
import { z } from 'zod'
import { kinds } from '../rules/law/law.ts'
import { doingKinds } from '../rules/rehearsal/doings.ts'
import { targets } from '../rules/sla/policy.ts'
import { Condition } from './conditions.ts'
import { PersonRef } from './people.ts'
import { PatternShape } from './roster/shapes.ts'
import { route } from './route.ts'
import { Id, PageQuery, page, Time } from './values.ts'

/** A roster as if it had been so ever since; leave, sickness and other entries stay as they were. */
export const RosterTrial = z.discriminatedUnion('try', [
  z.strictObject({
    try: z.literal('pattern'),
    patternId: Id,
    zone: PatternShape.zone.default(null),
    weeks: PatternShape.weeks,
    worksHolidays: PatternShape.worksHolidays.default(false),
  }),
  z.strictObject({
    try: z.literal('follow'),
    personId: Id,
    patternId: Id.nullable().describe('null: the desk’s working hours'),
    week: z.number().int().min(0).max(25).default(0),
  }),
])
export type RosterTrial = z.infer<typeof RosterTrial>

/** What is tried: an item's kept draft, or words that are not kept, or an item that is switched off, or a roster. */
export const Trial = z.union([
  z.strictObject({ itemId: Id, as: z.enum(['draft', 'off', 'published']) }),
  z.strictObject({
    itemId: Id.optional().describe('In place of this item; left out: beside all others, at the end'),
    kind: z.enum(kinds),
    name: z.string().trim().max(200),
    body: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({ roster: RosterTrial }),
])
export type Trial = z.infer<typeof Trial>

export const RehearsalChange = z.object({
  what: z.enum([
    'priority',
    'team',
    'assignee',
    'service',
    'status',
    'tags',
    'fields',
    'breach',
    'due',
    'rule',
    'doing',
  ]),
  /** Of a breach: which clock; of a rule: its name; of a doing: its kind. */
  of: z.string(),
  /** Of a doing: the approval, workflow, webhook or rule. */
  name: z.string().optional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type RehearsalChange = z.infer<typeof RehearsalChange>

export const RehearsalRow = z.object({
  ticketId: Id,
  number: z.number().int(),
  subject: z.string(),
  changes: z.array(RehearsalChange),
})
export type RehearsalRow = z.infer<typeof RehearsalRow>

const Pair = z.object({ before: z.number().int(), after: z.number().int() })

export const RehearsalResult = z.object({
  tickets: z.number().int(),
  /** Tickets that would have become others in any way. */
  changed: z.number().int(),
  breaches: Pair.extend({
    more: z.number().int().describe('Tickets breached only with the drafts'),
    less: z.number().int().describe('Tickets breached only without them'),
  }),
  targets: z.array(Pair.extend({ target: z.enum([...targets, 'ola']), clocks: Pair })),
  priorities: z.array(z.object({ from: z.string(), to: z.string(), count: z.number().int() })),
  teams: z.array(Pair.extend({ id: Id.nullable(), name: z.string() })),
  /** Tickets given to each person. */
  people: z.array(Pair.extend({ id: Id, name: z.string() })),
  rules: z.array(Pair.extend({ id: z.string(), name: z.string(), kind: z.enum(kinds) })),
  doings: z
    .array(
      Pair.extend({
        kind: z.enum(doingKinds),
        name: z.string().describe('Of the approval, workflow, webhook or rule; else empty'),
        examples: z.array(
          z.object({
            ticketId: Id,
            number: z.number().int(),
            rule: z.string(),
            at: Time,
            words: z.string(),
          }),
        ),
      }),
    )
    .describe('What rules would have sent, asked, called and opened'),
  roster: z
    .object({
      hours: z
        .array(Pair.extend({ id: Id, name: z.string() }))
        .describe('Hours at work, of those for whom they differ'),
      gaps: z
        .array(Pair.extend({ id: Id, name: z.string(), team: z.string() }))
        .describe('Hours in which a team has fewer people than it needs'),
    })
    .nullable()
    .describe('Where a roster is tried'),
})
export type RehearsalResult = z.infer<typeof RehearsalResult>

export const Rehearsal = z.object({
  id: Id,
  state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
  trials: z.array(
    z.object({
      itemId: Id.nullable(),
      kind: z.enum([...kinds, 'roster']),
      name: z.string(),
      as: z.string(),
      roster: RosterTrial.nullable(),
    }),
  ),
  days: z.number().int().nullable(),
  condition: Condition.nullable(),
  total: z.number().int(),
  done: z.number().int(),
  /** As far as it is; null until it began. */
  result: RehearsalResult.nullable(),
  error: z.string().nullable(),
  by: PersonRef.nullable(),
  createdAt: Time,
  finishedAt: Time.nullable(),
})
export type Rehearsal = z.infer<typeof Rehearsal>

const one = z.strictObject({ id: Id })

export const rehearsal = {
  start: route({
    id: 'rehearsal.start',
    method: 'POST',
    path: '/rehearsals',
    access: 'rehearsal.run',
    summary: 'Play drafts over the tickets of the last days, or of a condition; changes nothing',
    body: z.strictObject({
      trials: z.array(Trial).min(1, 'name what is to be tried').max(100),
      days: z
        .number()
        .int()
        .min(1)
        .max(3650)
        .optional()
        .describe('Tickets opened in the last days; 30 unless told'),
      condition: Condition.optional().describe('Only tickets for which it holds'),
      viewId: Id.optional().describe('Only tickets of this view'),
    }),
    reply: Rehearsal,
    status: 202,
  }),
  list: route({
    id: 'rehearsal.list',
    method: 'GET',
    path: '/rehearsals',
    access: 'rehearsal.run',
    summary: 'Rehearsals, newest first',
    query: z.strictObject(PageQuery),
    reply: page(Rehearsal),
  }),
  get: route({
    id: 'rehearsal.get',
    method: 'GET',
    path: '/rehearsals/:id',
    access: 'rehearsal.run',
    summary: 'How far a rehearsal is and what it shows',
    params: one,
    reply: Rehearsal,
  }),
  rows: route({
    id: 'rehearsal.rows',
    method: 'GET',
    path: '/rehearsals/:id/rows',
    access: 'rehearsal.run',
    summary: 'Tickets that would have become others, in the order of their numbers',
    params: one,
    query: z.strictObject({
      ...PageQuery,
      what: RehearsalChange.shape.what.optional().describe('Only those with such a change'),
    }),
    reply: page(RehearsalRow),
  }),
  cancel: route({
    id: 'rehearsal.cancel',
    method: 'POST',
    path: '/rehearsals/:id/cancel',
    access: 'rehearsal.run',
    summary: 'Stop a rehearsal; what it showed until then stays',
    params: one,
    reply: Rehearsal,
  }),
}
