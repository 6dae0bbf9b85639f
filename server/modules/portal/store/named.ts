// A requester's own tickets by words: of their subjects, by number, or of what is said in them. Only messages that their
// pages show are looked into, since notes and inner events must not be found from outside.
import { sql } from 'kysely'
import { toTsQuery } from '../../../../rules/search/forms.ts'
import { readQuestion } from '../../../../rules/search/question.ts'
import { fold } from '../../../../rules/text/fold.ts'
import { anyOf } from '../../../platform/any-of.ts'
import type { Tx } from '../../../platform/database.ts'
import { askWords } from '../../words/index.ts'
import { loadRequests, type Own, type Place, type RequestRow } from './requests.ts'
import { mayRead } from './talk.ts'

interface Asked {
  text: string
  limit: number
  /** The last word may be unfinished, and an answer is wanted at once: only the first piece is looked through. */
  isTyping?: boolean
}

/** As many requests are looked through at once; all are, until enough are found. */
const atOnce = 200

export const loadRequestsNamed = async (
  tx: Tx,
  own: Own,
  { text, limit, isTyping = false }: Asked,
): Promise<RequestRow[]> => {
  const words = fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (words.length === 0) return []
  const question = readQuestion(isTyping && /[\p{L}\p{N}]$/u.test(text) ? `${text}*` : text)
  const query = toTsQuery((await askWords(tx, own.workspaceId, question)).forms)
  const found: RequestRow[] = []
  let after: Place | null = null
  do {
    const rows: RequestRow[] = await loadRequests(tx, own, after, atOnce)
    const said = await loadSaid(tx, own, rows, query)
    found.push(...rows.filter((row) => said.has(row.id) || fits(row, words)))
    const last = rows.at(-1)
    after = last && rows.length === atOnce ? { isOpen: last.is_open, number: last.number } : null
  } while (after && found.length < limit && !isTyping)
  return found.slice(0, limit)
}

/** Every word begins a word of the subject, or is the number. */
const fits = (row: RequestRow, words: readonly string[]): boolean => {
  const subject = fold(row.subject).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.every((word) => word === String(row.number) || subject.some((s) => s.startsWith(word)))
}

/** Of the requests those of which one message says all of it. What was merged is found in the one that shows it. */
const loadSaid = async (
  tx: Tx,
  own: Own,
  rows: readonly RequestRow[],
  query: string,
): Promise<ReadonlySet<string>> => {
  if (rows.length === 0 || query === '') return new Set()
  const elsewhere = rows.filter((row) => row.merged_into !== null)
  const [here, gone] = await Promise.all([
    messagesSaying(tx, own, query)
      .select('d.ticket_id as id')
      .where('d.ticket_id', '=', anyOf(idsOf(rows), 'uuid'))
      .execute(),
    elsewhere.length === 0
      ? []
      : messagesSaying(tx, own, query)
          .select('m.ticket_id as id')
          .where('m.ticket_id', '=', anyOf(idsOf(elsewhere), 'uuid'))
          .execute(),
  ])
  return new Set([...here, ...gone].map((row) => row.id))
}

const idsOf = (rows: readonly RequestRow[]): string[] => rows.map((row) => row.id)

const messagesSaying = (tx: Tx, own: Own, query: string) =>
  tx
    .selectFrom('search_document as d')
    .innerJoin('message as m', (j) =>
      j.onRef('m.workspace_id', '=', 'd.workspace_id').onRef('m.id', '=', 'd.id'),
    )
    .innerJoin('ticket as t', (j) =>
      j.onRef('t.workspace_id', '=', 'm.workspace_id').onRef('t.id', '=', 'm.ticket_id'),
    )
    .distinct()
    .where('d.workspace_id', '=', own.workspaceId)
    .where(sql<boolean>`d.body @@ ${query}::tsquery`)
    .where(mayRead(own))
