// On a brand's host: the way to the workspace's own address, where somebody may be signed in, and back from there.
import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie } from '../../../identity/index.ts'
import type { Visit } from '../../visit.ts'
import { askSeconds, hashOf, openArrival, signAsk } from './ask.ts'

const cookieName = 'handrail_arrival'

export const elsewherePath = (back: string): string => `/sign-in/elsewhere?back=${encodeURIComponent(back)}`

/** A path of this site, or that of one's requests. */
export const backOf = (path: string | undefined): string =>
  path !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,300}$/.test(path) ? path : '/requests'

export const askElsewhere = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { home, brand, workspaceId, portal } = visit
  const back = backOf((request.query as { back?: string }).back)
  if (home === null || brand.host === null) return reply.redirect(back, 303)
  const secret = randomBytes(32).toString('base64url')
  const ask = signAsk(portal.desk, { workspaceId, host: brand.host, browser: hashOf(secret), back })
  return reply
    .header('set-cookie', cookie(visit, secret, askSeconds))
    .redirect(`${home}/sign-in/hand-over?ask=${ask}`, 303)
}

/** Takes the session that was made for this browser; looking changes nothing but the cookies. */
export const arrive = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { brand, workspaceId, portal } = visit
  const { proof = '' } = request.query as { proof?: string }
  const secret = request.cookies[cookieName] ?? ''
  const at = { workspaceId, host: brand.host ?? '', browser: hashOf(secret) }
  const arrival = secret === '' ? null : openArrival(portal.desk, at, proof)
  if (!arrival) return reply.redirect('/sign-in?nobody', 303)
  return reply
    .header('set-cookie', [sessionCookie(portal.desk.config.url, arrival.token), cookie(visit, '', 0)])
    .redirect(arrival.back, 303)
}

const cookie = ({ portal }: Visit, value: string, seconds: number): string => {
  const secure = portal.desk.config.url.startsWith('https:') ? '; Secure' : ''
  return `${cookieName}=${value}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
