// A search: what is asked is read, found, ordered, shown; and asked once more with mended words when nothing was found.
import { isRefusal, type Refusal } from '../../../../rules/refusal.ts'
import { readQuestion } from '../../../../rules/search/question.ts'
import type { Tx } from '../../../platform/database.ts'
import { type AskedWords, askWords } from '../../words/index.ts'
import { type Answer, cap, type Search, type Tickets } from './answer.ts'
import { loadArticles } from './articles.ts'
import { loadCorrections } from './correct.ts'
import { loadFacets } from './facets.ts'
import { type Gathered, gather } from './gather.ts'
import { loadHits } from './hits.ts'
import { listOnly } from './list.ts'
import { type Mark, readMark, writeMark } from './mark.ts'
import { numberHit } from './number.ts'
import { readAsked } from './read.ts'
import { type Split, splitWords } from './split.ts'

export const search = async (tx: Tx, given: Search): Promise<Answer | Refusal> => {
  const mark = given.cursor === undefined ? null : readMark(given.cursor, given.sort)
  const question = await readAsked(tx, given, given.actorId)
  if (isRefusal(question)) return question
  const split = splitWords(question)
  const articles = mark ? [] : await loadArticles(tx, given, split.text ?? '')
  const tickets =
    split.text === null || readQuestion(split.text).length === 0
      ? await listOnly(tx, given, question, mark)
      : await searchWords(tx, given, { ...split, text: split.text }, mark)
  return { ...tickets, articles }
}

const searchWords = async (
  tx: Tx,
  given: Search,
  split: Split & { text: string },
  mark: Mark | null,
): Promise<Tickets> => {
  const asked = await askWords(tx, given.workspaceId, readQuestion(split.text))
  const answer = await answerOf(tx, given, split, asked, mark)
  if (answer.items.length > 0 || mark) return answer
  const corrections = await loadCorrections(tx, given.workspaceId, asked)
  if (!corrections) return answer
  const text = replaced(split.text, asked, corrections)
  const again = await askWords(tx, given.workspaceId, readQuestion(text))
  const mended = await answerOf(tx, given, { ...split, text }, again, null)
  return { ...mended, corrected: mended.items.length > 0 ? replaced(given.q, asked, corrections) : null }
}

/** The first place of each word is mended. */
const replaced = (text: string, asked: AskedWords, corrections: ReadonlyMap<string, string>): string => {
  let mended = text
  for (const word of readQuestion(text).toReversed()) {
    const [row] = word.rows
    const better = row?.length === 1 ? corrections.get(row[0]?.word ?? '') : undefined
    if (better) mended = mended.slice(0, word.from) + better + mended.slice(word.to)
  }
  return asked.question.length > 0 ? mended : text
}

const answerOf = async (
  tx: Tx,
  given: Search,
  split: Split,
  asked: AskedWords,
  mark: Mark | null,
): Promise<Tickets> => {
  const gathered = await gather(tx, given, split, asked, mark)
  const tickets = gathered.candidates.map((c) => c.ticketId)
  const from = mark?.sort === 'best' ? mark.offset : 0
  const page = gathered.candidates.slice(from, from + given.limit)
  const ofAll = tickets.flatMap((id) => gathered.counted.get(id) ?? [])
  const [items, number, facets] = await Promise.all([
    loadHits(tx, given.workspaceId, page, asked, given.actorId),
    mark ? null : numberHit(tx, given, split.text ?? ''),
    mark ? null : loadFacets(tx, given.workspaceId, ofAll),
  ])
  return {
    items: number ? [number, ...items.filter((i) => i.ticket.id !== number.ticket.id)] : items,
    next: nextOf(given, gathered, from),
    isMore: gathered.isMore,
    total: mark ? null : tickets.length + (number && !tickets.includes(number.ticket.id) ? 1 : 0),
    cap,
    corrected: null,
    facets,
  }
}

/** After the last hit that is shown; where time ran out before the page was full, after the last one looked at. */
const nextOf = (given: Search, { candidates, isMore, looked }: Gathered, from: number): string | null => {
  const end = from + given.limit
  const last = candidates[end - 1]?.shown
  if (given.sort === 'best') return candidates.length > end ? writeMark({ sort: 'best', offset: end }) : null
  const place = candidates.length > end && last ? last : isMore ? looked : null
  return place ? writeMark({ sort: 'newest', at: place.at, id: place.id }) : null
}
