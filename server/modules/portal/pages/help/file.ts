// A picture or file of an answer, for whoever may see the answer.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendFile } from '../../../../platform/http/send-file.ts'
import { loadArticleFile } from '../../../knowledge/index.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'

export const articleFile = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { portal, workspaceId, reader } = visit
  const { id = '' } = request.params as { id?: string }
  const file = await portal.desk.db.inWorkspace(workspaceId, (tx) =>
    loadArticleFile(tx, workspaceId, id, reader),
  )
  if (!file) throw notFound()
  return sendFile(portal.desk, workspaceId, file, reply)
}
