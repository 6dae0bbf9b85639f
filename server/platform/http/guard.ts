// Judges every request before anything else does: who it is from, and whether a browser was tricked into it.

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../desk.ts'
import { bearerOf, type Identify, sessionCookieName } from './identity.ts'
import { sendRefusal } from './problem.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Root `onRequest`, so that no path, not even an unknown or malformed one, goes round it. */
export const guard = (app: FastifyInstance, desk: Desk, identify: Identify): void => {
  app.decorateRequest('identity', null)
  app.decorateRequest('nonce', '')
  app.decorateRequest('judgeAgain', async () => null)
  app.addHook('onRequest', async (request, reply) => {
    request.nonce = randomBytes(16).toString('base64')
    const bearer = bearerOf(request)
    if (!bearer && !safe.has(request.method) && isCrossSite(request.headers, request.host))
      return sendRefusal(
        request,
        reply,
        refuse('not_allowed', 'This request came from another site and was not carried out.'),
      )
    if (request.url.startsWith('/health/') || request.url.startsWith('/desk/assets/')) return
    const cookie = request.cookies[sessionCookieName(desk.config.url)]
    if (!bearer && !cookie) return
    const proof = { bearer, cookie: bearer ? undefined : cookie }
    request.judgeAgain = () => identify(desk, proof, false)
    request.identity = await identify(desk, proof)
  })
}

/** Sec-Fetch-Site where the browser sends it, else Origin. Neither: not a browser, so nobody was tricked. */
export const isCrossSite = (
  headers: Record<string, string | string[] | undefined>,
  host: string,
): boolean => {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  if (typeof origin !== 'string') return false
  return URL.parse(origin)?.host !== host
}
