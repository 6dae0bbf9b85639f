// An attachment of an own request, as something to save: never shown as a page of ours.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loadFile } from '../store/talk.ts'
import type { Visit } from '../visit.ts'
import { notFound, numberOf, ownOf, type Requester } from './requester.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const file = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  asked: FastifyRequest,
): Promise<FastifyReply> => {
  const { desk } = visit.portal
  const { id = '' } = asked.params as { id?: string }
  const number = numberOf(asked)
  if (!uuid.test(id)) throw notFound()
  const row = await desk.db.inWorkspace(visit.workspaceId, (tx) => loadFile(tx, ownOf(visit), number, id))
  if (!row) throw notFound()
  return reply
    .headers({
      'content-type': row.type,
      'content-length': row.size,
      'content-disposition': dispositionOf(row.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(desk.files.stream(visit.workspaceId, row.hash))
}

/** RFC 6266: the name as it is for those who read RFC 8187, and in plain ASCII for the rest. */
export const dispositionOf = (name: string): string => {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`
}
