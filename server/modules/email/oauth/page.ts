// GET /oauth/mail: a provider sends an administrator back with a code, which becomes sealed tokens.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allows } from '../../../../rules/access/roles.ts'
import { refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { sendRefusal } from '../../../platform/http/problem.ts'
import { finishConnect } from './finish.ts'
import { openState } from './state.ts'

export const oauthPage = (app: FastifyInstance, desk: Desk): void => {
  app.get('/oauth/mail', (request, reply) => answer(desk, request, reply))
}

const answer = async (desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const { identity } = request
  if (!identity)
    return sendRefusal(
      request,
      reply,
      refuse('sign_in_needed', 'Sign in to the desk first, then connect again.'),
    )
  const { actor, workspaceId, sessionId } = identity
  if (!allows(actor.role, 'mailbox.write', actor.scopes))
    return sendRefusal(
      request,
      reply,
      refuse('not_allowed', 'This needs the permission mailbox.write.', {
        data: { permission: 'mailbox.write' },
      }),
    )
  const query = request.query as Record<string, unknown>
  const said = (name: string): string | null => {
    const value = query[name]
    return typeof value === 'string' && value.length <= 8000 ? value : null
  }
  const state = openState(desk, workspaceId, { personId: actor.id, sessionId }, said('state') ?? '')
  reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  if (!state) return reply.redirect('/desk/settings/mailboxes?oauth=unknown', 303)
  const isConnected = await finishConnect(desk, workspaceId, actor, state, {
    code: said('code'),
    error: said('error'),
    description: said('error_description'),
  })
  return reply.redirect(
    `/desk/settings/mailboxes?mailbox=${state.mailboxId}&oauth=${isConnected ? 'connected' : 'failed'}`,
    303,
  )
}
