// Rate limits: a general one a token, session or address, and narrower ones on routes that ask for them.

import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../desk.ts'
import { Refused } from '../refused.ts'
import { bearerOf } from './identity.ts'

/** Counted in this process: with several processes each allows as much. */
export const rateLimits = async (app: FastifyInstance, desk: Desk): Promise<void> => {
  await app.register(rateLimit, {
    global: true,
    hook: 'preHandler',
    max: desk.config.apiRate,
    timeWindow: 60_000,
    keyGenerator: callerOf,
    allowList: (request) => request.url.startsWith('/health/') || request.url.startsWith('/desk/assets/'),
    enableDraftSpec: true,
    errorResponseBuilder: (_request, context) =>
      new Refused(
        refuse(
          'too_many',
          `Too many requests: at most ${context.max} in this time. Try again in ${Math.ceil(context.ttl / 1000)} s.`,
          {
            data: { retryAfter: Math.ceil(context.ttl / 1000) },
          },
        ),
      ),
  })
}

const callerOf = (request: FastifyRequest): string => {
  const bearer = bearerOf(request)
  if (bearer && request.identity) return createHash('sha256').update(bearer).digest('base64url')
  return request.identity?.sessionId ?? request.ip
}
