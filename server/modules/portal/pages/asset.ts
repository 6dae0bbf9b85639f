// Style, font and icon: their names carry their content's hash, so they are kept for good.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Portal } from '../visit.ts'
import { notFound } from './requester.ts'

export const asset =
  (portal: Portal) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const found = portal.assets.files.get((request.params as { name?: string }).name ?? '')
    if (!found) throw notFound()
    return reply
      .headers({ 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' })
      .send(found.content)
  }
