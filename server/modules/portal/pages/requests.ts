// Somebody's own requests: open ones first, then by number; twenty a page.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { countAsked } from '../../approvals/index.ts'
import { show } from '../show.ts'
import { loadRequests, type Place } from '../store/requests.ts'
import { loadNames } from '../views/people.ts'
import { rowView } from '../views/row.ts'
import type { Visit } from '../visit.ts'
import type { Requester } from './requester.ts'

const perPage = 20

export const requests = async (
  visit: Visit & Requester,
  reply: FastifyReply,
  request: FastifyRequest,
): Promise<FastifyReply> => {
  const { words, workspaceId } = visit
  const after = readPlace((request.query as { after?: unknown }).after)
  const who = { workspaceId, requesterId: visit.person.id }
  const model = await visit.portal.desk.db.inWorkspace(workspaceId, async (tx) => {
    const rows = await loadRequests(tx, who, after, perPage + 1)
    const page = rows.slice(0, perPage)
    const names = await loadNames(
      tx,
      page.map((r) => r.assignee_id),
      page.map((r) => r.team_id),
    )
    const last = rows.length > perPage ? page.at(-1) : undefined
    return {
      open: page.filter((r) => r.is_open).map((r) => rowView(words, r, names)),
      done: page.filter((r) => !r.is_open).map((r) => rowView(words, r, names)),
      next: last ? `/requests?after=${writePlace({ isOpen: last.is_open, number: last.number })}` : '',
      later: after !== null,
      asked: await countAsked(tx, workspaceId, who.requesterId),
    }
  })
  return show(visit, reply, 'requests', { title: words.t('requests.title'), place: 'requests' }, model)
}

const writePlace = (place: Place): string => `${place.isOpen ? 'open' : 'done'}-${place.number}`

/** Anything else than what `writePlace` wrote is the first page. */
const readPlace = (text: unknown): Place | null => {
  const match = typeof text === 'string' ? /^(open|done)-(\d{1,15})$/.exec(text) : null
  return match ? { isOpen: match[1] === 'open', number: Number(match[2]) } : null
}
