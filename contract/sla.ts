// What requesters are promised: the clocks of a ticket and why they show what they show, promises, holidays to import.
import { z } from 'zod'
import { targets } from '../rules/sla/policy.ts'
import { statuses } from '../rules/ticket/words.ts'
import { Day } from './law/parts.ts'
import { route } from './route.ts'
import { Id, Time } from './values.ts'

const Ref = z.object({ id: Id, name: z.string() })
export const ClockTarget = z.enum([...targets, 'ola'])
export const ClockOutcome = z.enum(['running', 'paused', 'met', 'missed', 'dropped'])

/** What a list or a chip shows of a ticket's clocks: the one that is due first, or what stands. */
export const ClockBrief = z.object({
  target: ClockTarget,
  outcome: ClockOutcome,
  /** null while it stands. */
  dueAt: Time.nullable(),
  amberAt: Time.nullable().describe('A quarter of the allowed time is left'),
  breachedAt: Time.nullable(),
})
export type ClockBrief = z.infer<typeof ClockBrief>

/** One piece of the time between the beginning of a clock and its due time (or its end, or now). */
export const ClockStep = z.object({
  from: Time,
  to: Time,
  kind: z
    .enum(['ran', 'closed', 'paused', 'ahead'])
    .describe(
      '`ran`: it counted; `closed`: outside the calendar’s hours; `paused`: the status made it stand; `ahead`: will count until it is due',
    ),
  /** Working minutes that count. */
  minutes: z.number(),
  /** Of `closed`: holidays and exceptions that lie in it. */
  days: z.array(z.object({ date: z.string(), name: z.string(), isClosed: z.boolean() })),
  /** Of `paused`: the status it had. */
  status: z.enum(statuses).nullable(),
})
export type ClockStep = z.infer<typeof ClockStep>

export const TicketClock = ClockBrief.extend({
  /** Of an OLA. */
  ola: Ref.nullable(),
  team: Ref.nullable(),
  /** null: the workspace's working hours. */
  calendar: Ref.nullable(),
  zone: z.string(),
  /** Allowed working minutes; 0 with a promise. */
  minutes: z.number().int(),
  /** Working minutes it ran until now, or its end. */
  used: z.number(),
  startedAt: Time,
  endedAt: Time.nullable(),
  /** The instant the allowed time is or was over, also after it ended; null while it stands before that. */
  limitAt: Time.nullable(),
  warnAt: z.array(z.number().int()),
  warned: z.array(z.number().int()),
  promisedBy: Time.nullable(),
  steps: z.array(ClockStep).describe('At most 400, the newest'),
})
export type TicketClock = z.infer<typeof TicketClock>

export const TicketClocks = z.object({
  policy: Ref.extend({ version: z.number().int() }).nullable(),
  promisedAt: Time.nullable(),
  /** What is promised first, then what was; what is only measured is left out. */
  clocks: z.array(TicketClock),
  now: Time,
})
export type TicketClocks = z.infer<typeof TicketClocks>

export const Replay = z.object({
  state: z.enum(['idle', 'waiting', 'running', 'failed']),
  /** Unsolved tickets to be judged by the newest law, and how many are. */
  total: z.number().int(),
  done: z.number().int(),
  changed: z.number().int().describe('Whose clocks became others'),
  startedAt: Time.nullable(),
  finishedAt: Time.nullable(),
})
export type Replay = z.infer<typeof Replay>

const ticket = z.strictObject({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 53 - 1),
})
const Code = z.string().regex(/^[A-Za-z0-9]{1,6}$/, 'must be a code such as DE or BY')

export const sla = {
  clocks: route({
    id: 'sla.clocks',
    method: 'GET',
    path: '/tickets/:number/clocks',
    access: 'ticket.read',
    summary:
      'Why this time? Each clock of a ticket with every interval, pause and holiday that made its due time',
    params: ticket,
    reply: TicketClocks,
  }),
  promise: route({
    id: 'sla.promise',
    method: 'PUT',
    path: '/tickets/:number/promise',
    access: 'ticket.reply',
    summary:
      'Promise the requester to hear more by a time; it is kept by the next reply. null takes the promise back',
    params: ticket,
    body: z.strictObject({
      by: Time.nullable(),
      tell: z.boolean().default(true).describe('Also by mail; their page shows it anyway'),
    }),
    reply: TicketClocks,
  }),
  replay: route({
    id: 'sla.replay',
    method: 'GET',
    path: '/law/replay',
    access: 'law.read',
    summary: 'How far the unsolved tickets are judged by what was published last',
    reply: Replay,
  }),
  regions: route({
    id: 'sla.regions',
    method: 'GET',
    path: '/holidays/regions',
    access: 'law.read',
    summary: 'Countries, states and regions whose holidays are known',
    query: z.strictObject({ country: Code.optional(), state: Code.optional() }),
    reply: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
  }),
  holidays: route({
    id: 'sla.holidays',
    method: 'GET',
    path: '/holidays',
    access: 'law.read',
    summary: 'Public holidays of a place, to be put into a calendar and edited there',
    query: z.strictObject({
      country: Code,
      state: Code.optional(),
      region: Code.optional(),
      from: Day,
      to: Day,
      language: z.enum(['en', 'de']).optional().describe('Left out: as the place calls them'),
    }),
    reply: z.object({ items: z.array(z.object({ date: z.string(), name: z.string() })) }),
  }),
}
