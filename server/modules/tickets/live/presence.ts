// Who looks at a ticket and who writes in it: said by browsers, forgotten after 30 s, told to those on the same ticket.
import { LiveCommand, type LiveMessage } from '../../../../contract/live.ts'
import { type Peer, peersOf, send } from './peers.ts'

const forgetMillis = 30_000

export const hear = (peer: Peer, text: string): void => {
  const command = LiveCommand.safeParse(parse(text))
  if (!command.success) return
  const before = peer.presence?.number
  const { number, state } = command.data
  peer.presence = number === null ? null : { number, state, until: performance.now() + forgetMillis }
  if (before !== undefined && before !== number) tell(peer.workspaceId, before)
  if (number !== null) tell(peer.workspaceId, number)
}

/** The peer is gone: those on its ticket hear of it. */
export const leave = (peer: Peer): void => {
  const number = peer.presence?.number
  peer.presence = null
  if (number !== undefined) tell(peer.workspaceId, number)
}

const tell = (workspaceId: string, number: number): void => {
  const here = [...peersOf(workspaceId)].filter(
    (p) => p.presence?.number === number && p.presence.until > performance.now(),
  )
  const people = new Map<string, { id: string; name: string; state: 'viewing' | 'writing' }>()
  for (const { personId, name, presence } of here) {
    const writes = presence?.state === 'writing' || people.get(personId)?.state === 'writing'
    people.set(personId, { id: personId, name, state: writes ? 'writing' : 'viewing' })
  }
  const text = JSON.stringify({
    type: 'presence',
    number,
    people: [...people.values()],
  } satisfies LiveMessage)
  for (const peer of here) send(peer, text)
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
