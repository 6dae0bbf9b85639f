// Somebody's own requests: open ones first, then by number; twenty a page.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { countAsked } from '../../approvals/index.ts'
import { show } from '../show.ts'
import { type Draft, loadDrafts } from '../store/drafts.ts'
import { loadLed, loadSharedNumbers } from '../store/reach.ts'
import { loadRequests, type Place } from '../store/requests.ts'
import type { Words } from '../texts/words.ts'
import { rowsOf } from '../views/others.ts'
import { loadNames } from '../views/people.ts'
import { rowView } from '../views/row.ts'
import type { Visit } from '../visit.ts'
import type { Requester } from './requester.ts'

const perPage = 20
const sharedShown = 50

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
    const drafts = after ? [] : await loadDrafts(tx, workspaceId, { personId: who.requesterId }, visit.now)
    const shared = after ? [] : await loadSharedNumbers(tx, workspaceId, who.requesterId, sharedShown)
    return {
      drafts: drafts.map((d) => draftView(words, d)),
      shared: await rowsOf(tx, visit, shared),
      leads: (await loadLed(tx, workspaceId, who.requesterId)).length > 0,
      open: page.filter((r) => r.is_open).map((r) => rowView(words, r, names)),
      done: page.filter((r) => !r.is_open).map((r) => rowView(words, r, names)),
      next: last ? `/requests?after=${writePlace({ isOpen: last.is_open, number: last.number })}` : '',
      later: after !== null,
      asked: await countAsked(tx, workspaceId, who.requesterId),
    }
  })
  return show(visit, reply, 'requests', { title: words.t('requests.title'), place: 'requests' }, model)
}

const draftView = (words: Words, draft: Draft): Record<string, string> => ({
  href: `/new?form=${draft.form === '' ? 'other' : draft.form}&kept`,
  form: draft.form,
  subject: draft.fields.subject?.trim() || words.t('requests.draft-unnamed'),
  about: words.t('requests.draft-about', { when: words.when(draft.changed_at) }),
})

export const writePlace = (place: Place): string => `${place.isOpen ? 'open' : 'done'}-${place.number}`

/** Anything else than what `writePlace` wrote is the first page. */
export const readPlace = (text: unknown): Place | null => {
  const match = typeof text === 'string' ? /^(open|done)-(\d{1,15})$/.exec(text) : null
  return match ? { isOpen: match[1] === 'open', number: Number(match[2]) } : null
}
