// From the event log to the browsers: each changed ticket is read once and sent to everybody of the team.
import type { LiveMessage } from '../../../../contract/live.ts'
import type { Desk } from '../../../platform/desk.ts'
import type { Event } from '../../../platform/events/event.ts'
import type { LiveReaction } from '../../../platform/module.ts'
import { loadRowsByIds } from '../store/rows.ts'
import { endPeer, peersOf, send } from './peers.ts'

/** Events that take somebody's right to listen away. */
const ending = new Set(['session.ended', 'person.disabled', 'person.role_changed', 'token.revoked'])

/** What happens beside a ticket and is shown with it. */
const beside = new Set(['mail', 'approval'])

export const broadcast: LiveReaction = {
  name: 'live',
  see: async (desk, workspaceId, events) => {
    if (peersOf(workspaceId).size === 0) return
    for (const event of events) if (ending.has(event.type)) endPeers(workspaceId, event)
    const ofTickets = events.filter(
      (e) => e.subjectType === 'ticket' || (beside.has(e.subjectType) && typeof e.data.ticketId === 'string'),
    )
    if (ofTickets.length > 0) await sendRows(desk, workspaceId, ofTickets)
  },
}

const ticketIdOf = (event: Event): string =>
  event.subjectType === 'ticket' ? event.subjectId : String(event.data.ticketId)

const sendRows = async (desk: Desk, workspaceId: string, events: readonly Event[]): Promise<void> => {
  const ids = [...new Set(events.map(ticketIdOf))]
  const rows = await desk.db.inWorkspace(workspaceId, (tx) => loadRowsByIds(tx, workspaceId, ids))
  const numbers = new Map(rows.map((r) => [r.id, r.number]))
  const message: LiveMessage = {
    type: 'tickets',
    position: events.at(-1)?.position ?? 0,
    rows,
    events: events.flatMap((e) => {
      const number = numbers.get(ticketIdOf(e))
      return number === undefined
        ? []
        : [{ number, type: e.type, actorId: e.actorId, actorName: e.actorName }]
    }),
  }
  const text = JSON.stringify(message)
  for (const peer of peersOf(workspaceId)) send(peer, text)
}

const endPeers = (workspaceId: string, event: Event): void => {
  const { personId, sessionId } = event.data
  for (const peer of peersOf(workspaceId)) {
    if (peer.personId !== personId || (typeof sessionId === 'string' && sessionId !== peer.sessionId))
      continue
    endPeer(peer)
  }
}
