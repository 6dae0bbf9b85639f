// How each refusal looks over HTTP: status and title of its problem+json (RFC 9457).
import { z } from 'zod'
import type { RefusalCode } from '../rules/refusal.ts'

export const problems: Readonly<Record<RefusalCode, { status: number; title: string }>> = {
  not_found: { status: 404, title: 'Not found' },
  not_allowed: { status: 403, title: 'Not allowed' },
  sign_in_needed: { status: 401, title: 'Sign-in needed' },
  invalid: { status: 422, title: 'Some fields need mending' },
  changed_meanwhile: { status: 412, title: 'Changed meanwhile' },
  precondition_needed: { status: 428, title: 'Say which version you saw' },
  already_exists: { status: 409, title: 'Exists already' },
  not_possible: { status: 409, title: 'Not possible in this state' },
  too_many: { status: 429, title: 'Too many requests' },
  too_large: { status: 413, title: 'Too large' },
  key_reused: { status: 422, title: 'Idempotency key used for another request' },
  unsupported: { status: 415, title: 'Content type not supported' },
  unavailable: { status: 503, title: 'Not available now' },
}

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  request: z.string().describe('Id of the request, as in the logs'),
})
export type Problem = z.infer<typeof Problem>
