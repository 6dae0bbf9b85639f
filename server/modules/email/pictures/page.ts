// A remote picture of a mail, fetched by the desk. The frame that asks sends no cookie, so the proof names the reader,
// whose session is looked at again.
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../../../rules/refusal.ts'
import type { Desk } from '../../../platform/desk.ts'
import { sendRefusal } from '../../../platform/http/problem.ts'
import { isStillHere } from '../../identity/index.ts'
import { fetchPicture } from './fetch.ts'
import { readProof } from './proof.ts'

export const picturePage = (app: FastifyInstance, desk: Desk): void => {
  app.get('/api/v1/remote-images/:proof', async (request, reply) => {
    const wanted = readProof(desk, (request.params as { proof: string }).proof)
    const isHere =
      wanted !== null &&
      (await desk.db.inWorkspace(wanted.workspaceId, (tx) => isStillHere(desk, tx, wanted)))
    if (!wanted || !isHere)
      return sendRefusal(request, reply, refuse('sign_in_needed', 'Open the message again.'))
    try {
      const { type, content } = await fetchPicture(desk, wanted.workspaceId, wanted.url)
      return reply
        .headers({
          'content-type': type,
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          // The frame that shows it has no origin of its own.
          'cross-origin-resource-policy': 'cross-origin',
          'cache-control': 'private, max-age=3600',
        })
        .send(content)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      request.log.info({ why }, 'a remote picture could not be shown')
      return sendRefusal(request, reply, refuse('not_found', `The picture cannot be shown: ${why}`))
    }
  })
}
