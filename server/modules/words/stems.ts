// Stems by PostgreSQL's dictionaries. They never change, so each is asked for once a process.
import { sql } from 'kysely'
import { isStemmed } from '../../../rules/search/forms.ts'
import { dictionaries, type Language } from '../../../rules/search/languages.ts'
import type { Tx } from '../../platform/database.ts'

const most = 300_000
const known = new Map<string, string | null>()
const keyOf = (language: Language, word: string): string => `${language} ${word}`

/** Only after `loadStems` of the same word: null where it has none. */
export const stemOf = (language: Language, word: string): string | null =>
  known.get(keyOf(language, word)) ?? null

export const loadStems = async (tx: Tx, wanted: Iterable<readonly [Language, string]>): Promise<void> => {
  if (known.size > most) known.clear()
  const missing = new Map<string, readonly [Language, string]>()
  for (const pair of wanted) {
    const key = keyOf(...pair)
    if (isStemmed(pair[1]) && !known.has(key)) missing.set(key, pair)
  }
  if (missing.size === 0) return
  const pairs = [...missing.values()]
  const { rows } = await sql<{ i: number; stems: string[] | null }>`
    select q.i, ts_lexize(q.dictionary::regdictionary, q.word) as stems
    from unnest(${pairs.map(([l]) => `pg_catalog.${dictionaries[l]}`)}::text[], ${pairs.map(([, w]) => w)}::text[])
      with ordinality as q (dictionary, word, i)`.execute(tx)
  for (const { i, stems } of rows) {
    const pair = pairs[i - 1]
    if (pair) known.set(keyOf(...pair), stems?.[0] ?? null)
  }
}
