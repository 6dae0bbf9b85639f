// Cases: tickets grouped without being changed otherwise, with one message to all.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Body, Status, Text, TicketRow } from '../tickets/shapes.ts'
import { Id, Name, PageQuery, page, Time } from '../values.ts'

const byId = z.strictObject({ id: Id })
const Numbers = z.array(z.number().int().min(1)).min(1).max(100)

export const Case = z.object({
  id: Id,
  name: z.string(),
  count: z.number().int(),
  openCount: z.number().int(),
  createdBy: PersonRef,
  createdAt: Time,
  closedAt: Time.nullable(),
})
export type Case = z.infer<typeof Case>

export const cases = {
  cases: route({
    id: 'cases.list',
    method: 'GET',
    path: '/cases',
    access: 'ticket.read',
    summary: 'Cases, open ones first, the newest first',
    query: z.strictObject({ ...PageQuery, q: z.string().max(200).optional() }),
    reply: page(Case),
  }),
  startCase: route({
    id: 'cases.start',
    method: 'POST',
    path: '/cases',
    access: 'ticket.change',
    summary: 'Group tickets into a case without changing them otherwise',
    body: z.strictObject({ name: Name, numbers: Numbers }),
    reply: Case,
    status: 201,
  }),
  getCase: route({
    id: 'cases.get',
    method: 'GET',
    path: '/cases/:id',
    access: 'ticket.read',
    summary: 'A case with its tickets',
    params: byId,
    reply: Case.extend({ tickets: z.array(TicketRow) }),
  }),
  changeCase: route({
    id: 'cases.change',
    method: 'PATCH',
    path: '/cases/:id',
    access: 'ticket.change',
    summary: 'Rename a case, put tickets in or take them out, close or reopen it',
    params: byId,
    body: z.strictObject({
      name: Name.optional(),
      add: Numbers.optional(),
      remove: Numbers.optional(),
      isClosed: z.boolean().optional(),
    }),
    reply: Case.extend({ tickets: z.array(TicketRow) }),
  }),
  answerCase: route({
    id: 'cases.answer',
    method: 'POST',
    path: '/cases/:id/messages',
    access: 'ticket.reply',
    summary: 'One reply to all requesters of a case, each in their own ticket',
    params: byId,
    body: z.strictObject({ body: Body, html: Text.optional(), status: Status.optional() }),
    reply: z.object({
      sent: z.number().int(),
      refused: z.array(z.object({ number: z.number().int(), because: z.string() })),
    }),
  }),
}
