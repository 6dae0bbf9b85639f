// Refusals and errors as problem+json (RFC 9457). Unexpected errors say nothing of the inside.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Problem, problems } from '../../../contract/problems.ts'
import { type Fault, type Refusal, refuse } from '../../../rules/refusal.ts'
import { TooLarge } from '../files.ts'
import { isFull, isGone } from '../outage.ts'
import { Refused } from '../refused.ts'

export const sendRefusal = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply => {
  const { status, title } = problems[refusal.refused]
  const problem: Problem = {
    type: `/api/docs#${refusal.refused}`,
    title,
    status,
    detail: refusal.message,
    code: refusal.refused,
    ...(refusal.faults ? { errors: [...refusal.faults] } : {}),
    ...(refusal.data ? { data: { ...refusal.data } } : {}),
    request: request.id,
  }
  if (refusal.refused === 'too_many') reply.header('retry-after', String(refusal.data?.retryAfter ?? 60))
  // A route may have promised a file to keep; what it sends is a refusal.
  reply.header('cache-control', 'no-store').removeHeader('content-disposition')
  return reply.code(status).type('application/problem+json').send(problem)
}

/** What a thrown thing means to the caller; null: a bug, to be logged and answered as such. */
export const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof Refused) return error.refusal
  if (error instanceof TooLarge) return refuse('too_large', 'The file is larger than this desk takes.')
  if (!(error instanceof Error)) return null
  const { statusCode, code } = error as Error & { statusCode?: number; code?: string }
  if (statusCode === 413 || code === 'FST_REQ_FILE_TOO_LARGE')
    return refuse('too_large', 'The request is larger than this desk takes.')
  if (statusCode === 415)
    return refuse('unsupported', 'Send application/json or, where files may come along, multipart/form-data.')
  if (statusCode === 429) return refuse('too_many', error.message)
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return refuse('invalid', error.message)
  if (isFull(error))
    return refuse(
      'unavailable',
      'This desk’s disk is full. Nothing was changed; its operator must make room.',
    )
  if (isGone(error))
    return refuse('unavailable', 'The database does not answer now. Nothing was changed; try again soon.')
  return null
}

/** Faults of zod as fields a person finds: `body.requester.email`. */
export const faultsOf = (place: 'params' | 'query' | 'body', error: z.ZodError): Fault[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: [place, ...issue.path, key].join('.'),
          message: 'is not a known field; leave it out',
        }))
      : [{ field: [place, ...issue.path].join('.'), message: inWords(issue.message) }],
  )

const inWords = (message: string): string => (message.endsWith('received undefined') ? 'is missing' : message)

export const invalid = (faults: readonly Fault[]): Refusal => {
  const first = faults[0]
  return refuse('invalid', first ? `${first.field} ${first.message}` : 'The request is not as expected.', {
    faults,
  })
}
