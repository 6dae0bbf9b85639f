// All service notices of a brand: now, planned, and over since not long.
import type { FastifyReply } from 'fastify'
import { loadNotices } from '../../../brands/index.ts'
import { show } from '../../show.ts'
import { noticeView } from '../../views/notice.ts'
import type { Visit } from '../../visit.ts'

export const noticesPage = async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> => {
  const { words, workspaceId, brand, now } = visit
  const asked = { workspaceId, brandId: brand.id, language: words.language, now, around: true }
  const all = await visit.portal.desk.db.inWorkspace(workspaceId, (tx) => loadNotices(tx, asked))
  const of = (phase: 'now' | 'soon' | 'past') =>
    all.filter((notice) => notice.phase === phase).map((notice) => noticeView(words, notice))
  return show(
    { ...visit, notices: [] },
    reply,
    'notices',
    { title: words.t('notices.title'), place: 'notices', public: true },
    { current: of('now'), soon: of('soon').reverse(), past: of('past') },
  )
}
