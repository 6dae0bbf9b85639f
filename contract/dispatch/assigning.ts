// Finding somebody for a ticket: suggestions, assigning, pulling, accepting, and what people chose instead.
import { z } from 'zod'
import { scoreParts, strategies } from '../../rules/routing/strategy.ts'
import { route } from '../route.ts'
import { OverCapacity, Ticket } from '../tickets/shapes.ts'
import { Id, PageQuery, page, Time } from '../values.ts'
import { Override, one, overrideReasons, Ref, Suggestion } from './shapes.ts'

const version = (t: Ticket) => t.version
const Why = {
  reason: z.enum(overrideReasons).nullable().optional().describe('Why somebody else than suggested'),
  note: z.string().trim().max(1000).optional(),
}
export const assigning = {
  suggestions: route({
    id: 'dispatch.suggestions',
    method: 'GET',
    path: '/tickets/:number/suggestions',
    access: 'ticket.assign',
    summary: 'Who may take a ticket, the best first, with reasons; then who may not, and why',
    params: one,
    query: z.strictObject({
      team: Id.optional().describe('As if this team had it'),
      limit: z.coerce.number().int().min(1).max(100).default(10),
      blocked: z.enum(['yes', 'no']).default('yes').describe('Also those who may not take it'),
    }),
    reply: z.object({
      strategy: z.enum(strategies),
      team: Ref.nullable(),
      /** How much of a capacity it takes. */
      points: z.number(),
      people: z.array(Suggestion),
      /** How many more there are. */
      more: z.number().int(),
    }),
  }),
  assign: route({
    id: 'dispatch.assign',
    method: 'POST',
    path: '/tickets/:number/assign',
    access: 'ticket.assign',
    summary: 'Give a ticket to somebody; where the desk proposed somebody else, that is kept as an override',
    params: one,
    body: z.strictObject({
      personId: Id,
      teamId: Id.nullable().optional(),
      overCapacity: OverCapacity,
      ...Why,
    }),
    reply: z.object({ ticket: Ticket, override: Override.nullable() }),
  }),
  explainOverride: route({
    id: 'dispatch.explainOverride',
    method: 'PATCH',
    path: '/dispatch/overrides/:id',
    access: 'ticket.assign',
    summary: 'Say why somebody else than suggested was chosen',
    params: z.strictObject({ id: Id }),
    body: z.strictObject(Why),
    reply: Override,
  }),
  overrides: route({
    id: 'dispatch.overrides',
    method: 'GET',
    path: '/dispatch/overrides',
    access: 'ticket.dispatch',
    summary: 'Where people chose somebody else than suggested, newest first',
    query: z.strictObject({ ...PageQuery, team: Id.optional(), from: Time.optional(), to: Time.optional() }),
    reply: page(Override),
  }),
  overrideFigures: route({
    id: 'dispatch.overrideFigures',
    method: 'GET',
    path: '/dispatch/overrides/figures',
    access: 'ticket.dispatch',
    summary: 'How often suggestions are followed, why not, and which weights that speaks for',
    query: z.strictObject({ team: Id.optional(), days: z.coerce.number().int().min(1).max(366).default(30) }),
    reply: z.object({
      /** Assignments for which the desk had a suggestion. */
      assigned: z.number().int(),
      overridden: z.number().int(),
      reasons: z.array(z.object({ reason: z.enum(overrideReasons).nullable(), count: z.number().int() })),
      /** Mean of what the chosen had more (+) or less (−) than the suggested. */
      parts: z.array(z.object({ part: z.enum(scoreParts), difference: z.number() })),
    }),
  }),
  next: route({
    id: 'dispatch.next',
    method: 'POST',
    path: '/dispatch/next',
    access: 'ticket.assign',
    summary: 'Give me the next ticket that fits me best; null where there is none for me',
    body: z.strictObject({ teamId: Id.optional().describe('Left out: from all of my teams') }),
    reply: z.object({ ticket: Ticket.nullable(), suggestion: Suggestion.nullable() }),
  }),
  accept: route({
    id: 'dispatch.accept',
    method: 'POST',
    path: '/tickets/:number/accept',
    access: 'ticket.assign',
    summary: 'Accept what I was given, or the hand-over to me or my team',
    params: one,
    reply: Ticket,
    version,
  }),
  giveBack: route({
    id: 'dispatch.giveBack',
    method: 'POST',
    path: '/tickets/:number/give-back',
    access: 'ticket.assign',
    summary: 'Give a ticket back: a hand-over returns to whoever had it, an assigned one goes to the next',
    params: one,
    body: z.strictObject({ reason: z.string().trim().min(1, 'say why').max(2000) }),
    reply: Ticket,
    version,
  }),
}
