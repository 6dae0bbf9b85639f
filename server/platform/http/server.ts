// The web server: guards first, then the API, health, pages and the agents' workspace.
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { refuse } from '../../../rules/refusal.ts'
import type { Desk } from '../desk.ts'
import type { Module } from '../module.ts'
import { registerApi } from './api.ts'
import { guard } from './guard.ts'
import { secureReply, securityHeaders } from './headers.ts'
import { registerHealth } from './health.ts'
import type { Identify } from './identity.ts'
import { rateLimits } from './limits.ts'
import { registerOpenApi } from './openapi-pages.ts'
import { refusalOf, sendRefusal } from './problem.ts'
import { registerWorkspace } from './workspace-pages.ts'

export const buildServer = async (
  desk: Desk,
  modules: readonly Module[],
  identify: Identify,
): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: desk.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: desk.config.trustProxy,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    // Slow-loris: headers must come quickly; a body may be a film from a slow phone.
    http: { headersTimeout: 30_000 },
    requestTimeout: 600_000,
    connectionTimeout: 0,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'remove',
    // A proof may hold the address of a picture.
    routerOptions: { maxParamLength: 4096 },
    // An address the router cannot read meets no hook and no handler, only this.
    frameworkErrors: (error, request, reply) => {
      secureReply(desk, request, reply)
      return sendRefusal(
        request,
        reply,
        refusalOf(error) ?? refuse('invalid', 'This address cannot be read.'),
      )
    },
  })
  app.decorate('census', [])
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') app.census.push(`${one} ${url}`)
  })
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal) return sendRefusal(request, reply, refusal)
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    return sendRefusal(
      request,
      reply,
      refuse(
        'unavailable',
        'Something went wrong here. It is in the log under this request id; nothing was half done.',
      ),
    ).code(500)
  })
  app.setNotFoundHandler((request, reply) =>
    sendRefusal(request, reply, refuse('not_found', 'There is nothing at this address.')),
  )
  app.removeContentTypeParser('text/plain')
  await app.register(cookie)
  guard(app, desk, identify)
  securityHeaders(app, desk)
  measure(app, desk)
  await rateLimits(app, desk)
  await app.register(multipart)
  await app.register(formbody, { bodyLimit: 1_048_576 })
  await app.register(websocket, { options: { maxPayload: 65_536, perMessageDeflate: false } })

  registerApi(
    app,
    desk,
    modules.flatMap((m) => m.routes ?? []),
  )
  registerHealth(app, desk)
  await registerOpenApi(app)
  await registerWorkspace(app)
  for (const module of modules) await module.pages?.(app, desk)
  return app
}

/** One line and one figure a request: no query strings, no bodies, no cookies. */
const measure = (app: FastifyInstance, desk: Desk): void => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    desk.metrics.requests.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      person: request.identity?.actor.id,
    }
    if (reply.statusCode >= 500) request.log.error(line, 'request')
    else request.log.debug(line, 'request')
  })
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every address this server answers, as `GET /health/live`. */
    census: string[]
  }
}
