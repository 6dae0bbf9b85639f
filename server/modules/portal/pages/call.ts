// A page asks what the API would ask: the same action with the same checks, called with what the form sent.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonActor } from '../../../../rules/actor.ts'
import type { Call } from '../../../platform/http/implement.ts'
import { newId } from '../../../platform/ids.ts'
import type { Visit } from '../visit.ts'

/** For somebody not signed in the actor is nobody: only for actions that strangers may ask for. */
export const callOf = <P, B>(
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
  { params, body }: { params: P; body: B },
): Call<P, unknown, B> => ({
  desk: visit.portal.desk,
  workspaceId: visit.workspaceId,
  params,
  query: {},
  body,
  files: [],
  actor: visit.person ?? nobody,
  sessionId: request.identity?.sessionId ?? null,
  ip: request.ip,
  userAgent: String(request.headers['user-agent'] ?? ''),
  ifMatch: null,
  idFor: () => newId(),
  isRepeatable: false,
  now: visit.now,
  header: (name, value) => {
    reply.header(name, value)
  },
})

const nobody: PersonActor = {
  kind: 'person',
  id: '00000000-0000-0000-0000-000000000000',
  role: 'requester',
  name: '',
  email: '',
}
