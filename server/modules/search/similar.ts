// Tickets that share their telling words with one ticket: its subject's and those of its first message.
import { sql } from 'kysely'
import { type Refusal, refuse } from '../../../rules/refusal.ts'
import { gatherWords } from '../../../rules/search/document.ts'
import { lexeme } from '../../../rules/search/forms.ts'
import { likeness, type Occurrence, type Telling, tellingWords } from '../../../rules/search/likeness.ts'
import { anyMark } from '../../../rules/search/marks.ts'
import { anyOf } from '../../platform/any-of.ts'
import type { Tx } from '../../platform/database.ts'
import { loadCounts, loadStems, openSearch, stemOf } from '../words/index.ts'
import { readNewest } from './find/walk.ts'

const shown = 5
const candidates = 400
/** Words in more documents only count together with another. */
const rareIs = 1000
const oftenIs = 50_000
const least = 0.25

export const loadSimilar = async (tx: Tx, workspaceId: string, number: number) => {
  const ticket = await loadText(tx, workspaceId, number)
  if (!ticket) return noTicket
  await openSearch(tx, workspaceId)
  const { telling, formsOf } = await loadTelling(tx, workspaceId, ticket)
  const asOne = ({ word }: Telling): string => `(${formsOf(word).map(lexeme).join(' | ')})`
  const query = candidatesFor(telling, asOne)
  if (query === '') return { items: [] }
  const found = await readNewest(tx, workspaceId, query, candidates)
  const ids = [...new Set(found.map((f) => f.ticketId))].filter((id) => id !== ticket.id)
  const shared = await loadShared(
    tx,
    workspaceId,
    ids,
    telling.map((t) => ({ word: t.word, query: asOne(t) })),
  )
  const best = [...shared]
    .map(([id, words]) => ({ id, words, likeness: likeness(telling, words) }))
    .filter((c) => c.likeness >= least && c.words.size > 1)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1))
    .slice(0, 4 * shown)
  const lines = await loadLines(
    tx,
    workspaceId,
    best.map((b) => b.id),
  )
  const items = best.flatMap((b) => {
    const line = lines.get(b.id)
    const words = telling.filter((t) => b.words.has(t.word)).map((t) => t.word)
    return line ? [{ ...line, words, likeness: Math.round(b.likeness * 100) / 100 }] : []
  })
  return { items: items.slice(0, shown) }
}

const noTicket: Refusal = refuse('not_found', 'There is no such ticket.')

interface Text {
  id: string
  subject: string
  text: string
}

const loadText = async (tx: Tx, workspaceId: string, number: number): Promise<Text | null> => {
  const { rows } = await sql<Text>`
    select t.id, t.subject, coalesce((
      select left(coalesce(m.visible_text, m.text), 8000) from message m
      where m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.kind = 'request'
      order by m.at, m.id limit 1), '') as text
    from ticket t where t.workspace_id = ${workspaceId} and t.number = ${number}`.execute(tx)
  return rows[0] ?? null
}

const loadTelling = async (tx: Tx, workspaceId: string, { subject, text }: Text) => {
  const gathered = gatherWords([
    { text: subject, weight: 'A' },
    { text, weight: 'C' },
  ])
  const { language } = gathered
  const words: Occurrence[] = gathered.entries.map((e) => ({ word: e.text, isSubject: e.weight === 'A' }))
  if (language)
    await loadStems(
      tx,
      words.map((w) => [language, w.word] as const),
    )
  const formsOf = (word: string): string[] => {
    const stem = language ? stemOf(language, word) : null
    return stem === null || stem === word ? [word] : [word, stem]
  }
  const counts = await loadCounts(tx, workspaceId, [anyMark, ...words.flatMap((w) => formsOf(w.word))])
  const documentsOf = (word: string): number => Math.max(...formsOf(word).map((f) => counts.get(f) ?? 0))
  // Two writings of one stem tell the same once.
  const byStem = new Map(words.toReversed().map((w) => [formsOf(w.word).at(-1), w]))
  return { telling: tellingWords([...byStem.values()], documentsOf, counts.get(anyMark) ?? 0), formsOf }
}

/** Documents with a rare one of the words, or with two of those that are not too frequent. */
const candidatesFor = (telling: readonly Telling[], asOne: (t: Telling) => string): string => {
  const rare = telling.filter((t) => t.documents <= rareIs).map(asOne)
  const others = telling.filter((t) => t.documents > rareIs && t.documents <= oftenIs).slice(0, 5)
  const twos = others.flatMap((a, i) => others.slice(i + 1).map((b) => `(${asOne(a)} & ${asOne(b)})`))
  const all = [...rare, ...twos]
  return all.length === 0 ? '' : `(${all.join(' | ')})`
}

/** By ticket the telling words that stand in any of its documents. */
const loadShared = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  words: readonly { word: string; query: string }[],
): Promise<Map<string, Set<string>>> => {
  const { rows } = await sql<{ ticket_id: string; words: string[] }>`
    select d.ticket_id, array(
      select q.word from unnest(${words.map((w) => w.word)}::text[], ${words.map((w) => w.query)}::text[]) as q (word, query)
      where d.body @@ q.query::tsquery) as words
    from search_document d
    where d.workspace_id = ${workspaceId} and d.ticket_id = ${anyOf(ids, 'uuid')} and d.kind <> 'note'`.execute(
    tx,
  )
  const shared = new Map<string, Set<string>>()
  for (const { ticket_id, words: some } of rows)
    shared.set(ticket_id, new Set([...(shared.get(ticket_id) ?? []), ...some]))
  return shared
}

const loadLines = async (tx: Tx, workspaceId: string, ids: readonly string[]) => {
  const { rows } = await sql<{
    id: string
    number: number
    subject: string
    status: string
    requester: string
  }>`
    select t.id, t.number, t.subject, t.status, r.name as requester
    from ticket t join person r on r.workspace_id = t.workspace_id and r.id = t.requester_id
    where t.workspace_id = ${workspaceId} and t.id = ${anyOf(ids, 'uuid')} and not t.is_spam
      and t.merged_into is null`.execute(tx)
  return new Map(rows.map(({ id, ...line }) => [id, line]))
}
