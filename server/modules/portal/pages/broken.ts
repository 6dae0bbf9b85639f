// When sending breaks on our side, the form comes back with everything in it instead of an error page.
import type { FastifyRequest } from 'fastify'
import { Refused } from '../../../platform/refused.ts'

/** Null after the error is in the log; a refusal is none of these and goes on. */
export const brokenHere = (request: FastifyRequest, error: unknown): null => {
  if (error instanceof Refused) throw error
  request.log.error(
    { err: error, route: request.routeOptions.url },
    'request failed, the form is shown again',
  )
  return null
}
