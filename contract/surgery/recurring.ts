// Tickets the desk opens by itself at set times.
import { z } from 'zod'
import { route } from '../route.ts'
import { Body, Level, Subject, Tag } from '../tickets/shapes.ts'
import { Email, Empty, Id, Time } from '../values.ts'

const byId = z.strictObject({ id: Id })

export const RecurringTicket = z.object({
  id: Id,
  name: z.string(),
  template: z.object({
    subject: Subject,
    body: Body,
    requesterEmail: Email,
    teamId: Id.nullable().optional(),
    assigneeId: Id.nullable().optional(),
    impact: Level.optional(),
    urgency: Level.optional(),
    tags: z.array(Tag).max(50).optional(),
    checklistId: Id.nullable().optional(),
  }),
  /** RFC 5545, such as FREQ=MONTHLY;BYDAY=1MO. */
  rule: z.string().max(500),
  /** Local time of the first, `2026-12-01T08:00`, in `zone`. */
  startsAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'must be a local time such as 2026-12-01T08:00'),
  zone: z.string().max(60),
  outside: z.enum(['open', 'move', 'leave_out']),
  isOn: z.boolean(),
  nextAt: Time.nullable(),
  lastAt: Time.nullable(),
  lastNumber: z.number().int().nullable(),
  lastError: z.string().nullable(),
  /** The next five times. */
  upcoming: z.array(Time),
})
export type RecurringTicket = z.infer<typeof RecurringTicket>
const RecurringShape = RecurringTicket.pick({
  name: true,
  template: true,
  rule: true,
  startsAt: true,
  zone: true,
  outside: true,
  isOn: true,
}).strict()

export const recurring = {
  recurring: route({
    id: 'recurring.list',
    method: 'GET',
    path: '/recurring-tickets',
    access: 'ticket.read',
    summary: 'Tickets the desk opens by itself at set times',
    reply: z.object({ items: z.array(RecurringTicket) }),
  }),
  createRecurring: route({
    id: 'recurring.create',
    method: 'POST',
    path: '/recurring-tickets',
    access: 'team.write',
    summary: 'Have a ticket opened at set times',
    body: RecurringShape,
    reply: RecurringTicket,
    status: 201,
  }),
  changeRecurring: route({
    id: 'recurring.change',
    method: 'PATCH',
    path: '/recurring-tickets/:id',
    access: 'team.write',
    summary: 'Change, pause or resume a recurring ticket',
    params: byId,
    body: RecurringShape.partial(),
    reply: RecurringTicket,
  }),
  removeRecurring: route({
    id: 'recurring.remove',
    method: 'DELETE',
    path: '/recurring-tickets/:id',
    access: 'team.write',
    summary: 'Open no more of these; those opened stay',
    params: byId,
    reply: Empty,
    status: 204,
  }),
}
