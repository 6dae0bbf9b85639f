// Gathering what is missing: what a ticket's form and fields still want, and asking its requester for it.
import { z } from 'zod'
import { PersonRef } from './people.ts'
import { route } from './route.ts'
import { Id, Time } from './values.ts'

const one = z.strictObject({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) })
const FieldKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be the key of a field of tickets')

export const InformationRequest = z.object({
  id: Id,
  /** Keys of custom fields. */
  fields: z.array(z.string()),
  words: z.string(),
  /** null: the desk itself, because a form says so. */
  askedBy: PersonRef.nullable(),
  askedAt: Time,
  expiresAt: Time,
  givenAt: Time.nullable(),
})
export type InformationRequest = z.infer<typeof InformationRequest>

export const intake = {
  missing: route({
    id: 'intake.missing',
    method: 'GET',
    path: '/tickets/:number/missing',
    access: 'ticket.read',
    summary: 'What the ticket’s form and the fields required on solving still want, and what was asked for',
    params: one,
    reply: z.object({
      missing: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          /** `form`: its form asks for it; `solve`: it is needed when the ticket is solved. */
          because: z.enum(['form', 'solve']),
        }),
      ),
      requests: z.array(InformationRequest),
    }),
  }),
  ask: route({
    id: 'intake.ask',
    method: 'POST',
    path: '/tickets/:number/information',
    access: 'ticket.reply',
    summary: 'Ask the requester for fields by a mailed link; the ticket waits for them meanwhile',
    params: one,
    body: z.strictObject({
      fields: z.array(FieldKey).min(1, 'name at least one field').max(30),
      words: z.string().trim().max(5000).default('').describe('What you want to say besides'),
    }),
    reply: InformationRequest,
    status: 201,
  }),
}
