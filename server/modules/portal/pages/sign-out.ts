// Ends the session here and in the database.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { commitIn } from '../../../platform/commit.ts'
import { clearedCookie, endSessions } from '../../identity/index.ts'
import type { Visit } from '../visit.ts'

export const signOut = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId, person } = visit
  const id = request.identity?.sessionId
  if (person && id)
    await commitIn(portal.desk, workspaceId, (tx) =>
      endSessions(portal.desk, tx, workspaceId, person.id, person, { id }),
    )
  return reply.header('set-cookie', clearedCookie(portal.desk.config.url)).redirect('/', 303)
}
