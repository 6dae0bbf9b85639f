// Triage: looking at what came in, with one verdict for each.
import { z } from 'zod'
import { snoozeWakes } from '../../rules/ticket/words.ts'
import { route } from '../route.ts'
import { Body, Level, OverCapacity, Priority, Ticket } from '../tickets/shapes.ts'
import { Id, PageQuery, page, Time } from '../values.ts'
import { DispatchTicket, number, one, Reason, Ref, Suggestion } from './shapes.ts'

export const TriageItem = z.object({
  ticket: DispatchTicket,
  /** First words of the request. */
  preview: z.string(),
  attachments: z.number().int(),
  /** What its form or desk wants known and nobody said: keys and names of fields. */
  missing: z.array(z.object({ key: z.string(), name: z.string() })),
  /** Who would get it. */
  suggestion: Suggestion.nullable(),
  /** Where its words point to. */
  proposedService: Ref.nullable(),
})
export type TriageItem = z.infer<typeof TriageItem>

const SimilarTicket = z.object({
  ticket: DispatchTicket,
  /** 0 to 1. */
  likeness: z.number(),
  reasons: z.array(Reason),
})

const Verdict = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('accept'),
    teamId: Id.nullable().optional(),
    /** Left out: stays for routing or the board. */
    personId: Id.nullable().optional(),
    asSuggested: z.boolean().default(false).describe('To whom the desk proposes'),
    overCapacity: OverCapacity,
    serviceId: Id.nullable().optional(),
    siteId: Id.nullable().optional(),
    impact: Level.optional(),
    urgency: Level.optional(),
    priority: Priority.optional(),
  }),
  z.strictObject({ verdict: z.literal('duplicate'), of: number.describe('It is merged into this one') }),
  z.strictObject({
    verdict: z.literal('decline'),
    reason: z.string().trim().min(1, 'say why').max(2000).describe('Kept as a note'),
    reply: Body.optional().describe('What the requester reads; left out: nothing is sent'),
  }),
  z.strictObject({
    verdict: z.literal('snooze'),
    until: Time,
    wakes: z.enum(snoozeWakes).default('reply'),
  }),
  z.strictObject({
    verdict: z.literal('ask'),
    words: Body.describe('The question to the requester; the ticket is pending until they answer'),
  }),
])

export const triage = {
  triageList: route({
    id: 'triage.list',
    method: 'GET',
    path: '/triage',
    access: 'ticket.change',
    summary:
      'New tickets without a verdict, the most pressing first; of an agent those of own teams or of none',
    query: z.strictObject({ ...PageQuery, team: Id.optional() }),
    reply: page(TriageItem).extend({ total: z.number().int() }),
  }),
  similar: route({
    id: 'triage.duplicates',
    method: 'GET',
    path: '/tickets/:number/duplicates',
    access: 'ticket.read',
    summary: 'Tickets that may be about the same, the likeliest first',
    params: one,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(20).default(5) }),
    reply: z.object({ items: z.array(SimilarTicket) }),
  }),
  verdict: route({
    id: 'triage.verdict',
    method: 'POST',
    path: '/tickets/:number/triage',
    access: 'ticket.change',
    summary: 'Accept, merge as a duplicate, decline, put off, or ask for information',
    params: one,
    body: Verdict,
    reply: Ticket,
    version: (t) => t.version,
  }),
  takeBack: route({
    id: 'triage.takeBack',
    method: 'DELETE',
    path: '/tickets/:number/triage',
    access: 'ticket.change',
    summary:
      'Put a ticket back into the queue of triage; what else the verdict did is taken back by its own routes',
    params: one,
    reply: Ticket,
    version: (t) => t.version,
  }),
}
