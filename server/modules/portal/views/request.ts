// Loads one own request with everything its page shows, in one transaction.
import { type PastEvent, type Told, tellStory } from '../../../../rules/portal/story.ts'
import { readSubject } from '../../../platform/events/read.ts'
import { loadAsk, type ShownAsk } from '../../feedback/index.ts'
import { type Hearing, loadHearing } from '../../sla/index.ts'
import { loadWhereItWent } from '../../tickets/index.ts'
import { loadReach, type Standing } from '../store/reach.ts'
import { loadRequest, type Own, type RequestRow } from '../store/requests.ts'
import { loadShares, type ShareRow } from '../store/shares.ts'
import {
  type FileRow,
  loadElsewhere,
  loadFiles,
  loadMessages,
  type MessageRow,
  shownWith,
} from '../store/talk.ts'
import type { Visit } from '../visit.ts'
import { loadNames, type Named } from './people.ts'

export interface LoadedRequest {
  row: RequestRow
  messages: MessageRow[]
  files: FileRow[]
  story: Told[]
  names: Named
  /** How the reader stands to it. */
  standing: Standing
  requesterId: string
  shares: ShareRow[]
  /** People who hear by mail because they were copied in. */
  participants: readonly string[]
  /** How it was: asked of its requester only. */
  ask: ShownAsk | null
  /** Who promised the next update, when; null without a promise. */
  promise: { at: string; byId: string | null } | null
  /** By when they hear next; null where nothing is due. */
  hearing: Hearing | null
  /** Whether the requester opened it, rather than somebody of the team for them. */
  byReader: boolean
}

/** Far more than a request ever has; a page must end somewhere. */
const most = { messages: 500, events: 2_000 }

export const loadForPage = (visit: Visit, reader: Own, number: number): Promise<LoadedRequest | null> =>
  visit.portal.desk.db.inWorkspace(visit.workspaceId, async (tx) => {
    const reach = await loadReach(tx, visit.workspaceId, reader.requesterId, number)
    if (!reach) return null
    // Whoever was let in sees what its requester sees, and nothing more.
    const who = { workspaceId: reader.workspaceId, requesterId: reach.requesterId }
    const row = await loadRequest(tx, who, number)
    if (!row) return null
    const shares = await loadShares(tx, who.workspaceId, row.id)
    const ids = await shownWith(tx, who, row.id)
    const own = await loadMessages(tx, who, ids, most.messages)
    const messages = [...own, ...(await loadElsewhere(tx, who, row))]
    const files = await loadFiles(tx, who, ids)
    const log = await readSubject(tx, who.workspaceId, { type: 'ticket', id: row.id }, null, most.events)
    const events = log.map(
      (e) => ({ type: e.type, data: e.data, at: e.at, actorId: e.actorId }) as unknown as PastEvent,
    )
    const promised = events.findLast(
      (e) => e.type === 'ticket.update_promised' && e.data.to === row.promised_at,
    )
    const story = tellStory(events, who.requesterId)
    const named = (kind: 'person' | 'team') => story.flatMap((t) => (t.who?.kind === kind ? [t.who.id] : []))
    const names = await loadNames(
      tx,
      [
        row.assignee_id,
        who.requesterId,
        ...reach.participants,
        ...shares.map((s) => s.person_id),
        ...messages.map((m) => m.author_id),
        promised?.actorId ?? null,
        ...named('person'),
      ],
      [row.team_id, ...named('team')],
    )
    const first = log[0]
    const byReader = first === undefined || first.actorKind === 'system' || first.actorId === who.requesterId
    const asked = { ticketId: row.id, personId: who.requesterId }
    const ask = reach.standing === 'own' ? await loadAsk(visit.portal.desk, tx, who.workspaceId, asked) : null
    const { standing, requesterId } = reach
    const went = row.merged_into === null ? null : await loadWhereItWent(tx, who.workspaceId, { id: row.id })
    const hearing =
      row.is_open || went ? await loadHearing(tx, who.workspaceId, went?.id ?? row.id, visit.now) : null
    const promise = promised ? { at: promised.at, byId: promised.actorId } : null
    return {
      row,
      messages,
      files,
      story,
      names,
      byReader,
      standing,
      requesterId,
      shares,
      promise,
      hearing,
      participants: reach.participants,
      ask,
    }
  })
