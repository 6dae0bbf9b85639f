// Remote pictures of a mail point to the desk, which fetches them.
import type { FastifyRequest } from 'fastify'
import type { Desk } from '../../../platform/desk.ts'
import { proofOf } from './proof.ts'

const path = '/api/v1/remote-images/'
const most = 200

/** Where the page's policy lets pictures come from; the frame's origin is opaque, so `'self'` would be nobody. */
export const picturesOf = (request: FastifyRequest): string =>
  /^[\w.:[\]-]+$/.test(request.host) ? `${request.protocol}://${request.host}${path}` : "'self'"

export const throughDesk = (desk: Desk, html: string, { identity }: FastifyRequest): string => {
  if (!identity) return html
  let count = 0
  return html.replaceAll(/ data-remote-src="([^"]*)"/g, (whole, address: string) => {
    count += 1
    const proof =
      count > most
        ? null
        : proofOf(desk, identity.workspaceId, {
            url: fromAttribute(address),
            personId: identity.actor.id,
            sessionId: identity.sessionId,
          })
    return proof ? ` src="${path}${proof}"` : whole
  })
}

const fromAttribute = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
