// Begins and ends the preview of a theme: a cookie on this device.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { previewCookie, previewSeconds, readPreview } from '../../preview.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'

export const beginPreview = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { proof = '' } = request.params as { proof?: string }
  const { desk } = visit.portal
  if (!readPreview(desk, visit.workspaceId, proof)) throw notFound()
  const page = pathOf((request.query as { page?: string }).page)
  return reply.header('set-cookie', cookie(visit, proof, previewSeconds)).redirect(page, 303)
}

/** A page of this site to begin with. */
const pathOf = (page: string | undefined): string =>
  page !== undefined && /^\/(?![/\\])[a-z0-9/-]{0,100}$/.test(page) ? page : '/'

export const endPreview = async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> =>
  reply.header('set-cookie', cookie(visit, '', 0)).redirect('/', 303)

const cookie = (visit: Visit, value: string, seconds: number): string => {
  const secure = visit.portal.desk.config.url.startsWith('https:') ? '; Secure' : ''
  return `${previewCookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
