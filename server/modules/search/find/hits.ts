// Hits as they are shown: the ticket, where in it something was found, and a piece of the text with the finds marked.
import type { Hit } from '../../../../contract/search.ts'
import type { Part } from '../../../../rules/search/document.ts'
import type { Language } from '../../../../rules/search/languages.ts'
import { type Likely, type Piece, pieceOf, readLikely } from '../../../../rules/search/snippet.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadRowsInOrder } from '../../tickets/index.ts'
import { type AskedWords, loadStems, stemOf } from '../../words/index.ts'
import { loadMessageSources, loadTicketSources, type Source } from '../indexing/sources.ts'
import type { Candidate } from './rank.ts'

export const loadHits = async (
  tx: Tx,
  workspaceId: string,
  candidates: readonly Candidate[],
  asked: AskedWords,
  readerId: string,
): Promise<Hit[]> => {
  const ids = (isTicket: boolean): string[] =>
    candidates.filter((c) => (c.shown.kind === 'ticket') === isTicket).map((c) => c.shown.id)
  const shownTickets = candidates.map((c) => c.ticketId)
  const [rows, ofTickets, ofMessages] = await Promise.all([
    loadRowsInOrder(tx, workspaceId, shownTickets, readerId),
    loadTicketSources(tx, workspaceId, ids(true)),
    loadMessageSources(tx, workspaceId, { ids: ids(false) }),
  ])
  const sources = new Map(
    [...ofTickets, ...ofMessages].map((source) => [
      source.id,
      { source, likely: source.parts.map((part) => readLikely(part.text, asked.forms)) },
    ]),
  )
  const words = [...sources.values()].flatMap(({ likely }) =>
    likely.flatMap((l) => l.words.map((w) => w.text)),
  )
  await loadStems(tx, pairs(words, asked.spoken))
  const byTicket = new Map(rows.map((r) => [r.id, r]))
  return candidates.flatMap(({ ticketId, shown }) => {
    const ticket = byTicket.get(ticketId)
    const found = sources.get(shown.id)
    if (!ticket || !found) return []
    const { source } = found
    const { readAt: _, ...row } = ticket
    const best = bestPart(found, asked)
    const { text, marks } = best.piece
    return [
      {
        ticket: row,
        where: best.where,
        messageId: source.kind === 'ticket' ? null : source.id,
        attachment: best.attachment,
        snippet: { text, marks },
      },
    ]
  })
}

const pairs = (words: readonly string[], spoken: readonly Language[]): (readonly [Language, string])[] =>
  words.flatMap((word) => spoken.map((language) => [language, word] as const))

interface Shown {
  where: Hit['where']
  attachment: string | null
  piece: Piece
}

/** The part that shows most of what was asked for; of equals the first. */
const bestPart = (
  { source, likely }: { source: Source; likely: readonly Likely[] },
  { forms, spoken }: AskedWords,
): Shown => {
  const stemsOf = (word: string): string[] => spoken.flatMap((l) => stemOf(l, word) ?? [])
  const shown = source.parts.map((part, i) => ({
    ...whereOf(source, part, i),
    piece: pieceOf(likely[i] ?? { text: part.text, words: [] }, forms, stemsOf),
  }))
  return shown.reduce((best, one) => (one.piece.terms > best.piece.terms ? one : best))
}

const whereOf = (source: Source, part: Part, i: number): Omit<Shown, 'piece'> => {
  if (source.kind === 'ticket')
    return { where: part.weight === 'B' ? 'requester' : 'subject', attachment: null }
  if (part.weight !== 'D') return { where: source.kind === 'note' ? 'note' : 'message', attachment: null }
  // Each attachment has two parts: its name and its text.
  const name = source.parts[i % 2 === 1 ? i : i - 1]?.text ?? part.text
  return { where: 'attachment', attachment: name }
}
