// Handing over: to a higher tier, a specialist or another team; and at the end of a shift.
import { z } from 'zod'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Ticket } from '../tickets/shapes.ts'
import { Id, Time } from '../values.ts'
import { DispatchTicket, one, Ref, Suggestion } from './shapes.ts'

const version = (t: Ticket) => t.version
const Note = z.string().trim().min(1, 'say what the next one needs to know').max(5000)
const Holder = z.object({
  team: Ref.nullable(),
  person: PersonRef.nullable(),
  tier: z.number().int(),
})

export const Handover = z.object({
  id: Id,
  kind: z.enum(['escalation', 'shift']),
  ticket: DispatchTicket,
  from: Holder,
  to: Holder,
  note: z.string(),
  state: z.enum(['open', 'accepted', 'returned', 'withdrawn']),
  by: PersonRef.nullable(),
  at: Time,
  decidedBy: PersonRef.nullable(),
  decidedAt: Time.nullable(),
  /** Why it was returned. */
  reason: z.string(),
  /** Whether I may accept or return it. */
  isMine: z.boolean(),
})
export type Handover = z.infer<typeof Handover>

const Given = z.strictObject({
  number: z.number().int().min(1),
  to: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('person'), id: Id }),
      z.strictObject({ kind: z.literal('team'), id: Id }),
      z.strictObject({ kind: z.literal('queue') }).describe('Back to its team, for routing or the board'),
      z.strictObject({ kind: z.literal('keep') }).describe('It stays; the note is kept with it'),
    ])
    .describe('Who goes on with it'),
  note: z.string().trim().max(5000).default(''),
})

export const escalation = {
  escalate: route({
    id: 'handovers.create',
    method: 'POST',
    path: '/tickets/:number/handovers',
    access: 'ticket.assign',
    summary: 'Hand a ticket over to a higher tier, a specialist or another team, with a note',
    params: one,
    body: z
      .strictObject({
        tier: z.number().int().min(1).max(9).optional(),
        teamId: Id.optional(),
        personId: Id.optional(),
        note: Note,
        raise: z.boolean().default(false).describe('Priority one step up'),
      })
      .refine((b) => b.tier !== undefined || b.teamId !== undefined || b.personId !== undefined, {
        path: ['teamId'],
        message: 'name a tier, a team or a person',
      }),
    reply: Ticket,
    version,
  }),
  withdraw: route({
    id: 'handovers.withdraw',
    method: 'POST',
    path: '/tickets/:number/handovers/withdraw',
    access: 'ticket.assign',
    summary: 'Take back a hand-over that nobody has accepted',
    params: one,
    reply: Ticket,
    version,
  }),
  ofTicket: route({
    id: 'handovers.ofTicket',
    method: 'GET',
    path: '/tickets/:number/handovers',
    access: 'ticket.read',
    summary: 'Hand-overs of a ticket, newest first',
    params: one,
    reply: z.object({ items: z.array(Handover) }),
  }),
  handovers: route({
    id: 'handovers.list',
    method: 'GET',
    path: '/handovers',
    access: 'ticket.read',
    summary: 'Hand-overs to me or my teams that wait to be accepted, oldest first',
    reply: z.object({ items: z.array(Handover) }),
  }),
  shift: route({
    id: 'shiftHandover.get',
    method: 'GET',
    path: '/dispatch/shift',
    access: 'ticket.assign',
    summary: 'What is open with somebody at the end of the shift, with who could go on; left out: with me',
    query: z.strictObject({ person: Id.optional() }),
    reply: z.object({
      person: PersonRef,
      /** null: not on shift. */
      shiftEndsAt: Time.nullable(),
      nextShiftAt: Time.nullable(),
      items: z.array(
        z.object({
          ticket: DispatchTicket,
          /** Due before their next shift begins: somebody should go on with it. */
          isUrgent: z.boolean(),
          /** Who is on shift then, here or where the day still lasts. */
          suggestion: Suggestion.nullable(),
          /** What was written down for it last. */
          note: z.string(),
        }),
      ),
    }),
  }),
  handOverShift: route({
    id: 'shiftHandover.give',
    method: 'POST',
    path: '/dispatch/shift',
    access: 'ticket.assign',
    summary:
      'Hand over at the end of a shift: each ticket to somebody, a team, the queue, or kept with a note',
    body: z.strictObject({
      personId: Id.optional().describe('Whose shift; left out: mine. Others’ need ticket.dispatch'),
      items: z.array(Given).min(1).max(200),
    }),
    reply: z.object({
      items: z.array(
        z.object({ number: z.number().int(), isDone: z.boolean(), because: z.string().nullable() }),
      ),
    }),
  }),
}
