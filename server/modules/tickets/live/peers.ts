// The sockets of this process: who sits behind each, and which ticket they have open.
import type { WebSocket } from 'ws'
import type { LiveMessage } from '../../../../contract/live.ts'

export interface Peer {
  socket: WebSocket
  workspaceId: string
  personId: string
  name: string
  sessionId: string | null
  /** The ticket on screen, while it was said less than 30 s ago. */
  presence: { number: number; state: 'viewing' | 'writing'; until: number } | null
}

const peers = new Map<string, Set<Peer>>()

export const peersOf = (workspaceId: string): ReadonlySet<Peer> => peers.get(workspaceId) ?? new Set()

export const addPeer = (peer: Peer): void => {
  const some = peers.get(peer.workspaceId) ?? new Set()
  some.add(peer)
  peers.set(peer.workspaceId, some)
}

export const removePeer = (peer: Peer): void => {
  const some = peers.get(peer.workspaceId)
  some?.delete(peer)
  if (some?.size === 0) peers.delete(peer.workspaceId)
}

/** A peer that cannot keep up is cut off rather than kept in memory; it comes back and asks anew. */
const mostBuffered = 4 * 1_048_576

export const send = (peer: Peer, text: string): void => {
  if (peer.socket.readyState !== peer.socket.OPEN) return
  if (peer.socket.bufferedAmount > mostBuffered) peer.socket.terminate()
  else peer.socket.send(text)
}

/** To every browser of one person in this process. */
export const sendTo = (workspaceId: string, personId: string, message: LiveMessage): void => {
  const text = JSON.stringify(message)
  for (const peer of peersOf(workspaceId)) if (peer.personId === personId) send(peer, text)
}

/** To every browser of the team in this process. */
export const sendToAll = (workspaceId: string, message: LiveMessage): void => {
  const text = JSON.stringify(message)
  for (const peer of peersOf(workspaceId)) send(peer, text)
}

export const listens = (workspaceId: string, personId: string): boolean =>
  [...peersOf(workspaceId)].some((peer) => peer.personId === personId)

/** Its right to listen is gone: it is told so, and cut off. */
export const endPeer = (peer: Peer): void => {
  send(peer, JSON.stringify({ type: 'signed-out' } satisfies LiveMessage))
  peer.socket.close(4401, 'signed out')
}
