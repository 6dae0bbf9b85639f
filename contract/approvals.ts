// Approvals: somebody's yes or no before work goes on, in steps.
import { z } from 'zod'
import { voteStates, voteWays } from '../rules/approvals/approval.ts'
import { approvalStates } from '../rules/ticket/events.ts'
import { ApprovalStep } from './law/approval.ts'
import { Words } from './law/parts.ts'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Id, Name, PageQuery, page, Time } from './values.ts'

export const ApprovalVote = z.object({
  person: PersonRef,
  /** Whose deputy, or on whose request, they decide. */
  insteadOf: PersonRef.nullable(),
  state: z.enum(voteStates),
  comment: z.string(),
  way: z.enum(voteWays).nullable(),
  askedAt: Time,
  remindedAt: Time.nullable(),
  decidedAt: Time.nullable(),
})
export type ApprovalVote = z.infer<typeof ApprovalVote>

export const Approval = z.object({
  id: Id,
  ticket: z.object({ number: z.number().int(), subject: z.string() }),
  requester: PersonRef,
  name: z.string(),
  question: z.string(),
  state: z.enum(approvalStates),
  /** Place of the step that waits, or that was the last. */
  step: z.number().int(),
  steps: z.array(
    z.object({
      name: z.string(),
      /** So many of its people have to agree. */
      needed: z.number().int(),
      state: z.enum(['later', 'waiting', 'approved', 'declined', 'cancelled']),
      /** Of steps to come: who will be asked. */
      people: z.array(PersonRef),
      votes: z.array(ApprovalVote),
    }),
  ),
  /** null: a rule asked. */
  askedBy: PersonRef.nullable(),
  because: z.string().nullable(),
  createdAt: Time,
  decidedAt: Time.nullable(),
  /** Whether I am asked now. */
  isMine: z.boolean(),
})
export type Approval = z.infer<typeof Approval>

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const onTicket = z.strictObject({ number })
const one = z.strictObject({ id: Id })
const Comment = z.string().trim().max(5000).default('')

export const approvals = {
  mine: route({
    id: 'approvals.mine',
    method: 'GET',
    path: '/approvals',
    access: 'signed-in',
    summary: 'What I am asked to approve, or was; newest first',
    query: z.strictObject({ ...PageQuery, state: z.enum(['waiting', 'decided']).default('waiting') }),
    reply: page(Approval).extend({ waiting: z.number().int() }),
  }),
  get: route({
    id: 'approvals.get',
    method: 'GET',
    path: '/approvals/:id',
    access: 'signed-in',
    summary: 'One approval I am or was asked for',
    params: one,
    reply: Approval,
  }),
  ofTicket: route({
    id: 'approvals.ofTicket',
    method: 'GET',
    path: '/tickets/:number/approvals',
    access: 'ticket.read',
    summary: 'All approvals of a ticket, newest first',
    params: onTicket,
    reply: z.object({ items: z.array(Approval) }),
  }),
  ask: route({
    id: 'approvals.ask',
    method: 'POST',
    path: '/tickets/:number/approvals',
    access: 'ticket.change',
    summary: 'Ask for approval: by a template of the law, or of named people',
    params: onTicket,
    body: z
      .strictObject({
        templateId: Id.optional(),
        name: Name.optional(),
        question: Words.min(1, 'say what is asked').optional(),
        steps: z.array(ApprovalStep).min(1).max(10).optional(),
      })
      .refine((b) => (b.templateId === undefined) !== (b.question === undefined || b.steps === undefined), {
        path: ['templateId'],
        message: 'must be there, or question and steps instead',
      }),
    reply: Approval,
    status: 201,
  }),
  decide: route({
    id: 'approvals.decide',
    method: 'POST',
    path: '/approvals/:id/decision',
    access: 'signed-in',
    summary: 'Approve or decline what I am asked',
    params: one,
    body: z.strictObject({ decision: z.enum(['approve', 'decline']), comment: Comment }),
    reply: Approval,
  }),
  delegate: route({
    id: 'approvals.delegate',
    method: 'POST',
    path: '/approvals/:id/delegate',
    access: 'signed-in',
    summary: 'Have somebody else decide what I am asked: one of the team, or of my organisation',
    params: one,
    body: z.strictObject({ personId: Id, comment: Comment }),
    reply: Approval,
  }),
  remind: route({
    id: 'approvals.remind',
    method: 'POST',
    path: '/approvals/:id/remind',
    access: 'ticket.change',
    summary: 'Ask everybody again who has not decided; at most once an hour',
    params: one,
    reply: Approval,
  }),
  lead: route({
    id: 'approvals.lead',
    method: 'GET',
    path: '/organisations/:id/lead',
    access: 'organisation.read',
    summary: 'Who agrees for the people of an organisation',
    params: one,
    reply: z.object({ lead: PersonRef.nullable() }),
  }),
  setLead: route({
    id: 'approvals.setLead',
    method: 'PUT',
    path: '/organisations/:id/lead',
    access: 'organisation.write',
    summary: 'Say who agrees for the people of an organisation',
    params: one,
    body: z.strictObject({ personId: Id.nullable() }),
    reply: z.object({ lead: PersonRef.nullable() }),
  }),
  cancel: route({
    id: 'approvals.cancel',
    method: 'POST',
    path: '/approvals/:id/cancel',
    access: 'ticket.change',
    summary: 'Take the question back',
    params: one,
    body: z.strictObject({ because: Comment }),
    reply: Approval,
  }),
}
