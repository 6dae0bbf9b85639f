// A page that the desk wrote itself.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { loadPage } from '../../../brands/index.ts'
import { show } from '../../show.ts'
import { facts, isLanguage } from '../../texts/locales.ts'
import type { Visit } from '../../visit.ts'
import { notFound } from '../requester.ts'

export const ownPage = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, workspaceId, reader } = visit
  const { slug = '' } = request.params as { slug?: string }
  // Nothing else is an address of a page; a NUL in it would not even reach the database.
  if (!/^[a-z0-9-]+$/.test(slug)) throw notFound()
  const page = await visit.portal.desk.db.inWorkspace(workspaceId, (tx) =>
    loadPage(tx, workspaceId, reader, slug, words.language),
  )
  if (!page) throw notFound()
  const { title, html, language } = page
  return show(
    visit,
    reply,
    'page',
    { title, public: page.isPublished },
    {
      title,
      html,
      language,
      direction: isLanguage(language) ? facts[language].direction : 'auto',
      isForeign: language !== words.language,
      changed: words.t('page.changed', { when: words.when(page.changedAt) }),
    },
  )
}
