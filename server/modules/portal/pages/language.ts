// Chooses the language on this device, then back to where one was.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readForm } from '../forms/read.ts'
import { isLanguage } from '../texts/locales.ts'
import { languageCookie, type Visit } from '../visit.ts'

const aYear = 365 * 24 * 3600

export const chooseLanguage = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { desk } = visit.portal
  const form = await readForm(desk, visit.workspaceId, request)
  const language = form.get('language')
  if (isLanguage(language)) {
    const secure = desk.config.url.startsWith('https:') ? '; Secure' : ''
    reply.header(
      'set-cookie',
      `${languageCookie}=${language}; Path=/; Max-Age=${aYear}; HttpOnly; SameSite=Lax${secure}`,
    )
  }
  return reply.redirect(localPath(form.get('back')), 303)
}

/** Only a path of ours: an address that leads elsewhere becomes the start page. */
export const localPath = (path: string): string =>
  /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : '/'
