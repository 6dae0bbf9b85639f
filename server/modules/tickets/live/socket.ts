// The live socket: same origin, members of the team only; it lives no longer than the right to listen.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LiveMessage } from '../../../../contract/live.ts'
import { allows } from '../../../../rules/access/roles.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { lastPosition } from '../../../platform/events/read.ts'
import { sendRefusal } from '../../../platform/http/problem.ts'
import { addPeer, endPeer, type Peer, removePeer, send } from './peers.ts'
import { hear, leave } from './presence.ts'

const pingMillis = 25_000

export const liveSocket = (app: FastifyInstance, desk: Desk): void => {
  const judge = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { identity } = request
    // A socket is no GET: another site's page could open one with the cookie.
    const { origin } = request.headers
    if (origin !== undefined && URL.parse(origin)?.host !== request.host)
      return sendRefusal(
        request,
        reply,
        refuse('not_allowed', 'This request came from another site and was not carried out.'),
      )
    if (!identity) return sendRefusal(request, reply, refuse('sign_in_needed', 'Sign in first.'))
    if (!allows(identity.actor.role, 'ticket.read', identity.actor.scopes))
      return sendRefusal(request, reply, refuse('not_allowed', 'This needs the permission ticket.read.'))
    return undefined
  }
  app.get('/api/v1/live', { websocket: true, preValidation: judge }, async (socket, request) => {
    const { identity } = request
    if (!identity) return socket.terminate()
    const { actor, workspaceId, sessionId } = identity
    const peer: Peer = {
      socket,
      workspaceId,
      personId: actor.id,
      name: actor.name,
      sessionId,
      presence: null,
    }
    addPeer(peer)
    desk.metrics.sockets.inc()
    // The event log tells of rights taken away; this finds sessions that ran out, and what fell in between.
    const stillMay = async (): Promise<void> => {
      const now = await request.judgeAgain()
      if (!now || !allows(now.actor.role, 'ticket.read', now.actor.scopes)) endPeer(peer)
    }
    let alive = true
    const ping = setInterval(() => {
      if (!alive) return socket.terminate()
      alive = false
      socket.ping()
      void stillMay().catch((error: unknown) =>
        request.log.debug({ err: error }, 'asked in vain who listens'),
      )
    }, pingMillis)
    socket.on('pong', () => {
      alive = true
    })
    socket.on('message', (data: Buffer) => hear(peer, data.toString()))
    socket.on('error', (error: Error) => request.log.debug({ err: error }, 'live socket failed'))
    socket.on('close', () => {
      clearInterval(ping)
      removePeer(peer)
      leave(peer)
      desk.metrics.sockets.dec()
    })
    const position = await desk.db.inWorkspace(workspaceId, (tx) => lastPosition(tx, workspaceId))
    send(peer, JSON.stringify({ type: 'hello', position } satisfies LiveMessage))
    await stillMay()
  })
}
