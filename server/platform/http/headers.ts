// Security headers of every reply; the desk's own pages get a CSP with a nonce, nothing else may run.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Desk } from '../desk.ts'

export const contentPolicy = (nonce: string, socket: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Positions and sizes that components measure; style attributes cannot load or run anything here.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${socket}`,
    "frame-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

export const securityHeaders = (app: FastifyInstance, desk: Desk): void => {
  app.addHook('onSend', async (request, reply) => secureReply(desk, request, reply))
}

/** For replies that no hook sees: the router's own refusal of an address it cannot read. */
export const secureReply = (desk: Desk, request: FastifyRequest, reply: FastifyReply): void => {
  const secure = desk.config.url.startsWith('https:')
  const socket = `${secure ? 'wss' : 'ws'}://${request.host}`
  if (!reply.hasHeader('content-security-policy'))
    reply.header('content-security-policy', contentPolicy(request.nonce, socket))
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
  if (!reply.hasHeader('cross-origin-resource-policy'))
    reply.header('cross-origin-resource-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  if (!reply.hasHeader('x-frame-options')) reply.header('x-frame-options', 'DENY')
  if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
}
