// Writes documents and counts their words: the one place where the tables of search are written.
import { sql } from 'kysely'
import { documentOf, gatherWords, toTsVector } from '../../../../rules/search/document.ts'
import { lexeme } from '../../../../rules/search/forms.ts'
import {
  anyMark,
  languageMark,
  ticketMark,
  timeMarks,
  workspaceMark,
} from '../../../../rules/search/marks.ts'
import { isCounted, leftovers } from '../../../../rules/search/typos.ts'
import type { Tx } from '../../../platform/database.ts'
import { loadStems, openSearch, stemOf } from '../../words/index.ts'
import type { Source } from './sources.ts'

/** `countAll`: words of documents that were there before are counted too, as after the counts were thrown away. */
export const writeDocuments = async (
  tx: Tx,
  workspaceId: string,
  sources: readonly Source[],
  { countAll = false } = {},
): Promise<void> => {
  if (sources.length === 0) return
  const gathered = sources.map((source) => ({ source, words: gatherWords(source.parts) }))
  await Promise.all([
    openSearch(tx, workspaceId),
    loadStems(
      tx,
      gathered.flatMap(({ words: { language, entries } }) =>
        language ? entries.map((e) => [language, e.text] as const) : [],
      ),
    ),
  ])
  const made = gathered.map(({ source, words }) => ({ source, words, document: documentOf(words, stemOf) }))
  const { rows } = await sql<{ id: string; is_new: boolean }>`
    insert into search_document (workspace_id, id, ticket_id, kind, at, body)
    values ${sql.join(
      made.map(({ source: s, document }) => {
        const marks = [
          workspaceMark(workspaceId),
          ...timeMarks(s.at),
          ...(s.kind === 'ticket' ? [ticketMark] : []),
        ]
        return sql`(${workspaceId}::uuid, ${s.id}::uuid, ${s.ticketId}::uuid, ${s.kind}, ${s.at}::timestamptz,
          ${toTsVector(document, marks)}::tsvector)`
      }),
    )}
    on conflict (workspace_id, id) do update
      set ticket_id = excluded.ticket_id, kind = excluded.kind, at = excluded.at, body = excluded.body
    returning id, (xmax = 0) as is_new`.execute(tx)
  const fresh = new Set(rows.filter((r) => countAll || r.is_new).map((r) => r.id))
  const counts = new Map<string, { documents: number; isWritten: boolean }>()
  for (const { source, words, document } of made) {
    if (!fresh.has(source.id)) continue
    const written = new Set(words.entries.map((e) => e.text))
    const marks = [anyMark, ...(words.language ? [languageMark(words.language)] : [])]
    for (const word of [...[...document.keys()].filter(isCounted), ...marks]) {
      const known = counts.get(word)
      counts.set(word, {
        documents: (known?.documents ?? 0) + 1,
        isWritten: (known?.isWritten ?? false) || written.has(word),
      })
    }
  }
  await countWords(tx, workspaceId, counts)
}

const rowsAtOnce = 1000

/** In one order, so that two who count at once wait for each other instead of locking each other out. */
const countWords = async (
  tx: Tx,
  workspaceId: string,
  counts: ReadonlyMap<string, { documents: number; isWritten: boolean }>,
): Promise<void> => {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const own = lexeme(workspaceMark(workspaceId))
  for (let i = 0; i < rows.length; i += rowsAtOnce)
    await sql`
      insert into search_word (workspace_id, word, documents, grams)
      values ${sql.join(
        rows.slice(i, i + rowsAtOnce).map(([word, { documents, isWritten }]) => {
          const grams = [own, ...(isWritten ? [...leftovers(word)].map(lexeme) : [])].join(' ')
          return sql`(${workspaceId}::uuid, ${word}, ${documents}::bigint, ${grams}::tsvector)`
        }),
      )}
      on conflict (workspace_id, word) do update set
        documents = search_word.documents + excluded.documents,
        grams = case when length(excluded.grams) > length(search_word.grams) then excluded.grams
          else search_word.grams end`.execute(tx)
}
