// Visits: work where the requester is, at a time.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Id, Time } from '../values.ts'
import { number, one, Ref } from './shapes.ts'

export const Visit = z.object({
  id: Id,
  ticket: z.object({ id: Id, number: z.number().int(), subject: z.string() }),
  person: PersonRef,
  from: Time,
  to: Time,
  site: Ref.nullable(),
  place: z.string(),
  state: z.enum(['planned', 'done', 'cancelled']),
  version: z.number().int(),
})
export type Visit = z.infer<typeof Visit>

const Place = z.string().trim().max(300)
const ordered = (b: { from?: string | undefined; to?: string | undefined }) =>
  b.from === undefined || b.to === undefined || b.from < b.to
const order = { path: ['to'], message: 'must be after the beginning' }

export const visits = {
  visits: route({
    id: 'visits.list',
    method: 'GET',
    path: '/visits',
    access: 'ticket.read',
    summary: 'Visits that touch a stretch of time of at most 62 days, earliest first',
    query: z
      .strictObject({
        from: Time.optional().describe('Left out: now'),
        to: Time.optional().describe('Left out: a week after the beginning'),
        person: Id.optional(),
        ticket: number.optional(),
      })
      .refine(ordered, order)
      .refine((q) => !q.from || !q.to || Date.parse(q.to) - Date.parse(q.from) <= 62 * 86_400_000, {
        path: ['to'],
        message: 'must be at most 62 days later',
      }),
    reply: z.object({ items: z.array(Visit) }),
  }),
  visitsOfTicket: route({
    id: 'visits.ofTicket',
    method: 'GET',
    path: '/tickets/:number/visits',
    access: 'ticket.read',
    summary: 'Visits of a ticket, latest first',
    params: one,
    reply: z.object({ items: z.array(Visit) }),
  }),
  planVisit: route({
    id: 'visits.plan',
    method: 'POST',
    path: '/tickets/:number/visits',
    access: 'ticket.change',
    summary: 'Plan a visit; nobody is at two places at once',
    params: one,
    body: z
      .strictObject({
        personId: Id,
        from: Time,
        to: Time,
        siteId: Id.nullable().default(null),
        place: Place.default(''),
      })
      .refine(ordered, order),
    reply: Visit,
    status: 201,
  }),
  changeVisit: route({
    id: 'visits.change',
    method: 'PATCH',
    path: '/visits/:id',
    access: 'ticket.change',
    summary: 'Move a visit, give it to somebody else, or say that it is done or cancelled',
    params: z.strictObject({ id: Id }),
    body: z
      .strictObject({
        personId: Id.optional(),
        from: Time.optional(),
        to: Time.optional(),
        place: Place.optional(),
        state: z.enum(['planned', 'done', 'cancelled']).optional(),
      })
      .refine(ordered, order),
    reply: Visit,
    version: (v) => v.version,
  }),
}
