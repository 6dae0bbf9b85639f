// Answers and own requests that fit some words: as a page, and as one types.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../../../../platform/database.ts'
import { findAnswers, logSearch } from '../../../answers/index.ts'
import { show } from '../../show.ts'
import { loadRequestsNamed } from '../../store/named.ts'
import { loadNames } from '../../views/people.ts'
import { type RowView, rowView } from '../../views/row.ts'
import type { Visit } from '../../visit.ts'
import { answerRow } from './lists.ts'
import { pageOf } from './paging.ts'

const most = { answers: 20, requests: 5, typedAnswers: 5, typedRequests: 3 }
const longest = 200

export const search = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, workspaceId, reader, now } = visit
  const asked = askedIn(request)
  const { page, offset, linksIn } = pageOf(request, most.answers)
  const query = { text: asked, reader, language: words.language, limit: most.answers, offset }
  const { found, rows } = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    if (asked === '') return { found: { items: [], total: 0, corrected: null }, rows: [] }
    const found = await findAnswers(tx, workspaceId, query)
    if (page === 1)
      await logSearch(tx, workspaceId, now, { text: asked, place: 'portal', found: found.total })
    return { found, rows: page === 1 ? await ownRows(tx, visit, { text: asked, limit: most.requests }) : [] }
  })
  return show(
    visit,
    reply,
    'search',
    {
      title: asked === '' ? words.t('search.title') : words.t('search.title-for', { words: asked }),
      place: 'help',
    },
    {
      asked,
      rows,
      answers: found.items.map((a) => answerRow(words, { ...a, summary: a.summary || a.snippet.text })),
      found: words.t('search.found', { number: words.number(found.total) }),
      corrected: found.corrected ? words.t('search.meant', { words: found.corrected }) : '',
      none: words.t('search.none', { words: asked }),
      ...linksIn('/search', offset + found.items.length < found.total, { q: asked }),
    },
  )
}

/** Not logged: half a word says nothing about what is missing. */
export const searchAsYouType = async (
  visit: Visit,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, workspaceId, reader } = visit
  const asked = askedIn(request)
  const found = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    if (asked.length < 2) return []
    const query = { text: asked, reader, language: words.language, limit: most.typedAnswers, isTyping: true }
    const { items } = await findAnswers(tx, workspaceId, query)
    const rows = await ownRows(tx, visit, { text: asked, limit: most.typedRequests, isTyping: true })
    return [
      ...rows.map((r) => ({
        href: r.href,
        title: r.subject,
        about: `${words.t('search.request')} · ${r.tag.words}`,
      })),
      ...items.map((a) => ({ href: a.path, title: a.title, about: a.summary })),
    ]
  })
  return reply
    .headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .send({ found })
}

const askedIn = (request: FastifyRequest): string => {
  const { q } = request.query as { q?: unknown }
  return typeof q === 'string' ? q.replaceAll('\0', '').toWellFormed().trim().slice(0, longest) : ''
}

const ownRows = async (
  tx: Tx,
  visit: Visit,
  asked: Parameters<typeof loadRequestsNamed>[2],
): Promise<RowView[]> => {
  const { personId } = visit.reader
  if (personId === null) return []
  const own = { workspaceId: visit.workspaceId, requesterId: personId }
  const rows = await loadRequestsNamed(tx, own, asked)
  const names = await loadNames(
    tx,
    rows.map((r) => r.assignee_id),
    rows.map((r) => r.team_id),
  )
  return rows.map((row) => rowView(visit.words, row, names))
}
