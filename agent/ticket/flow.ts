// The conversation in order of time: day marks, messages, and what changed in between, folded.
import type { HistoryEntry, Message } from '../../contract/tickets.ts'
import { daysBetween } from '../data/times.ts'

export type Piece =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: Message; effects: readonly HistoryEntry[] }
  | { kind: 'changes'; key: string; entries: readonly HistoryEntry[] }

/** Clocks stand beside the conversation; what moved them is told by itself. */
const silent = new Set(['ticket.created', 'ticket.message_added', 'ticket.clocks_changed'])

export const flowOf = (messages: readonly Message[], history: readonly HistoryEntry[]): Piece[] => {
  const pieces: Piece[] = []
  let lastAt: string | undefined
  const day = (at: string) => {
    if (lastAt !== undefined && daysBetween(lastAt, Date.parse(at)) !== 0)
      pieces.push({ kind: 'day', key: `day ${at}`, at })
    lastAt = at
  }
  const changes = history.filter((e) => !silent.has(e.type) || e.data.kind === 'aside')
  let next = 0
  const foldUntil = (at: string | null) => {
    const entries: HistoryEntry[] = []
    for (let e = changes[next]; e && (at === null || e.at < at); e = changes[++next]) entries.push(e)
    const first = entries[0]
    if (!first) return
    day(first.at)
    pieces.push({ kind: 'changes', key: `changes ${first.id}`, entries })
  }
  for (const message of messages) {
    foldUntil(message.at)
    day(message.at)
    const effects: HistoryEntry[] = []
    for (let e = changes[next]; e && cameWith(e, message); e = changes[++next]) effects.push(e)
    pieces.push({ kind: 'message', key: message.id, message, effects })
  }
  foldUntil(null)
  return pieces
}

/** A change in the same moment was made by the message: it is told on it. What came by a merge changed another ticket. */
const cameWith = (entry: HistoryEntry, message: Message) =>
  message.mergedFrom === null &&
  ['ticket.status_changed', 'ticket.assigned'].includes(entry.type) &&
  entry.at >= message.at &&
  Date.parse(entry.at) - Date.parse(message.at) < 1_000
