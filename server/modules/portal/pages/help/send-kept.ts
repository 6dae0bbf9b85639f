// Which requests get kept pages, and how a kept page is sent.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { acceptsGzip } from '../../packed.ts'
import { previewCookie } from '../../preview.ts'
import type { KeptPage } from './kept-pages.ts'

/** A stranger who looks at nothing of their own: whoever tries out a theme sees it drawn anew. */
export const isKept = (request: FastifyRequest): boolean =>
  request.identity === null && request.cookies[previewCookie] === undefined

const known = new Set(['lang', 'page'])

/** null: asked with something that no other stranger asks with. */
export const keptAddress = ({ url }: FastifyRequest): string | null => {
  const at = url.indexOf('?')
  if (at === -1) return url
  for (const name of new URLSearchParams(url.slice(at)).keys()) if (!known.has(name)) return null
  return url
}

export const sendPage = (page: KeptPage, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  reply.code(page.status).headers(page.headers).header('etag', page.etag)
  if (page.status === 200 && request.headers['if-none-match'] === page.etag) return reply.code(304).send()
  const isPacked = acceptsGzip(request.headers['accept-encoding'])
  if (isPacked) reply.header('content-encoding', 'gzip')
  return reply.send(isPacked ? page.packed : page.body)
}
