// Style, script, font, icon and logo: their names carry their content's hash, so they are kept for good.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isTeamRole } from '../../../../rules/access/roles.ts'
import { loadLogo } from '../../brands/index.ts'
import { acceptsGzip } from '../packed.ts'
import { type Asset, assetPath } from '../theme/assets.ts'
import { type Portal, receive, type Visit } from '../visit.ts'
import { notFound } from './requester.ts'

const forGood = 'public, max-age=31536000, immutable'

export const asset =
  (portal: Portal) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const name = (request.params as { name?: string }).name ?? ''
    const found = portal.assets.find(name)
    if (found) return send(found, forGood, request, reply)
    // What a brand brings is known to this process once it has seen a visit of the brand.
    if (name.startsWith('brand.')) return sendStyle(await receive(portal, request), name, request, reply)
    if (name.startsWith('logo.')) return sendLogo(await receive(portal, request), name, reply)
    throw notFound()
  }

/** An older name gets the style of today: a page drawn a moment ago is not left bare. */
const sendStyle = (
  visit: Visit,
  name: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const { assets } = visit.portal
  const found = assets.find(name)
  const style = found ?? assets.find(visit.brand.style.slice(assetPath.length))
  if (!style) throw notFound()
  return send(style, found ? forGood : 'no-store', request, reply)
}

/** A style is a quarter as long when it is packed, and the first paint waits for it. */
const send = (
  { type, content, packed }: Asset,
  kept: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  reply.headers({ 'content-type': type, 'cache-control': kept })
  if (!packed) return reply.send(content)
  reply.header('vary', 'accept-encoding')
  if (!acceptsGzip(request.headers['accept-encoding'])) return reply.send(content)
  return reply.header('content-encoding', 'gzip').send(packed)
}

/** Drawings may hold scripts: alone in a window they lie in a sandbox that runs none. */
const sendLogo = async (visit: Visit, name: string, reply: FastifyReply): Promise<FastifyReply> => {
  const { logo, logoFile: own } = visit.brand
  const logoFile = logo === assetPath + name ? own : await logoOfAny(visit, assetPath + name)
  if (logoFile === null) throw notFound()
  return reply
    .headers({
      'content-type': logoFile.type,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'cache-control': forGood,
    })
    .send(visit.portal.desk.files.stream(visit.workspaceId, logoFile.hash))
}

/** The team looks at every brand's in its settings, on any host. */
const logoOfAny = async ({ portal, workspaceId, person }: Visit, path: string) =>
  person && isTeamRole(person.role)
    ? portal.desk.db.inWorkspace(workspaceId, (tx) => loadLogo(tx, workspaceId, path))
    : null
