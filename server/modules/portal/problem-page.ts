// A refusal that a browser would show as raw text becomes a page in the look of the others.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { draw, pageHeaders } from './show.ts'
import { type Portal, receive, receiveBlindly, type Visit } from './visit.ts'

/** Statuses with words of their own; others use those of their class. */
const known = ['403', '404', '413', '429', '500', '503']

export const problemPages = (app: FastifyInstance, portal: Portal): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!type.startsWith('application/problem+json') || !wantsPage(request)) return payload
    const visit = await receive(portal, request).catch(() => receiveBlindly(portal, request))
    reply.headers(pageHeaders).removeHeader('content-length')
    return drawProblem(visit, reply, request)
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
