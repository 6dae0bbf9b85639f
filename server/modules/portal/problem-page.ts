// A refusal that a browser would show as raw text becomes a page in the look of the others.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { loadAlias } from '../knowledge/index.ts'
import { draw, headersOf } from './show.ts'
import { type Portal, receive, receiveBlindly, type Visit } from './visit.ts'

/** Statuses with words of their own; others use those of their class. */
const known = ['403', '404', '413', '429', '500', '503']

export const problemPages = (app: FastifyInstance, portal: Portal): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!type.startsWith('application/problem+json') || !wantsPage(request)) return payload
    const visit = await receive(portal, request).catch(() => receiveBlindly(portal, request))
    reply.headers(headersOf(visit)).removeHeader('content-length')
    const place = reply.statusCode === 404 ? await loadMoved(visit, request) : null
    if (place !== null) {
      reply.code(301).header('location', place)
      return ''
    }
    return drawProblem(visit, reply, request)
  })
}

/** Where an answer lives now that had this address on the site it was brought from. */
const loadMoved = async (visit: Visit, request: FastifyRequest): Promise<string | null> => {
  const { workspaceId, reader, words, portal } = visit
  const path = request.url.split('?')[0] ?? ''
  if (request.method !== 'GET' || workspaceId === '' || path.length > 500) return null
  return portal.desk.db
    .inWorkspace(workspaceId, (tx) => loadAlias(tx, workspaceId, path, reader, words.language))
    .catch((error: unknown) => {
      // The page that says so is owed all the same.
      request.log.warn({ err: error }, 'an old address could not be looked up')
      return null
    })
}

const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')

const drawProblem = (visit: Visit, reply: FastifyReply, request: FastifyRequest): string => {
  const { words } = visit
  const status = String(reply.statusCode)
  const key = known.includes(status) ? status : reply.statusCode < 500 ? '404' : '500'
  const minutes = Math.max(1, Math.ceil(Number(reply.getHeader('retry-after') ?? 60) / 60))
  return draw(
    visit,
    'problem',
    { title: words.t(`problem.${key}.title`), back: '/' },
    {
      lead: words.t(`problem.${key}.lead`, { minutes }),
      offerSignIn: key === '404' && visit.person === null,
      reference: key === '500' ? request.id : '',
    },
  )
}
