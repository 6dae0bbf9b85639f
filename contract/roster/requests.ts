// Routes of wishes: leave, training and swaps are asked for and decided; sickness is told.
import { z } from 'zod'
import { requestKinds, requestStates } from '../../rules/roster/words.ts'
import { PersonRef } from '../people.ts'
import { route } from '../route.ts'
import { Id, PageQuery, page } from '../values.ts'
import { Gap } from './shapes.ts'
import { Time } from './times.ts'

const Words = z.string().trim().max(1000)
const Span = z.object({ from: Time, to: Time })

export const RosterRequest = z.object({
  id: Id,
  kind: z.enum(requestKinds),
  state: z.enum(requestStates),
  person: PersonRef,
  from: Time,
  to: Time,
  words: Words,
  /** Of a swap: who takes my shift, and the shift of theirs that I take. */
  other: PersonRef.nullable(),
  otherSpan: Span.nullable(),
  agreedAt: Time.nullable(),
  decidedBy: PersonRef.nullable(),
  decidedAt: Time.nullable(),
  answer: Words,
  createdAt: Time,
  mayAgree: z.boolean(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type RosterRequest = z.infer<typeof RosterRequest>

const one = z.strictObject({ id: Id })

export const requestRoutes = {
  requests: route({
    id: 'requests.list',
    method: 'GET',
    path: '/roster/requests',
    access: 'roster.read',
    summary: 'Own requests, those I am asked about and those I may decide; newest first',
    query: z.strictObject({
      ...PageQuery,
      of: z.enum(['mine', 'to_decide', 'all']).default('all'),
      state: z.enum(requestStates).optional(),
    }),
    reply: page(RosterRequest),
  }),
  request: route({
    id: 'requests.get',
    method: 'GET',
    path: '/roster/requests/:id',
    access: 'roster.read',
    summary: 'One request, with the gaps in coverage it would open',
    params: one,
    reply: RosterRequest.extend({ gaps: z.array(Gap) }),
  }),
  createRequest: route({
    id: 'requests.create',
    method: 'POST',
    path: '/roster/requests',
    access: 'roster.read',
    summary: 'Ask for leave, training or a swap, or say that I am sick',
    body: z.strictObject({
      kind: z.enum(requestKinds),
      from: Time,
      to: Time,
      words: Words.default(''),
      otherId: Id.nullable().default(null).describe('Of a swap: who shall take it'),
      otherSpan: z
        .strictObject({ from: Time, to: Time })
        .nullable()
        .default(null)
        .describe('Of a swap: what I take for it; null: nothing'),
    }),
    reply: RosterRequest,
    status: 201,
  }),
  agree: route({
    id: 'requests.agree',
    method: 'POST',
    path: '/roster/requests/:id/agreement',
    access: 'roster.read',
    summary: 'As the colleague of a swap: agree to it or not',
    params: one,
    body: z.strictObject({ agrees: z.boolean() }),
    reply: RosterRequest,
  }),
  decide: route({
    id: 'requests.decide',
    method: 'POST',
    path: '/roster/requests/:id/decision',
    access: 'roster.read',
    summary: 'Approve or decline, as lead of the person’s team, coordinator or above',
    params: one,
    body: z.strictObject({ approves: z.boolean(), answer: Words.default('') }),
    reply: RosterRequest,
  }),
  withdraw: route({
    id: 'requests.withdraw',
    method: 'POST',
    path: '/roster/requests/:id/withdrawal',
    access: 'roster.read',
    summary:
      'Take an own request back; what an approved one put into the roster goes, as far as it lies ahead',
    params: one,
    reply: RosterRequest,
  }),
}
