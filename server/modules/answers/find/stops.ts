// Words that hold sentences together and say nothing by themselves, by PostgreSQL's dictionaries. Asked for once a process.
import { sql } from 'kysely'
import { dictionaries, type Language } from '../../../../rules/search/languages.ts'
import type { Tx } from '../../../platform/database.ts'

const most = 100_000
const known = new Map<string, boolean>()

/** Those of the words that say nothing in one of the languages. */
export const loadStops = async (
  tx: Tx,
  languages: readonly Language[],
  words: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (known.size > most) known.clear()
  const pairs = languages.flatMap((language) => words.map((word) => [language, word] as const))
  const missing = pairs.filter((pair) => !known.has(pair.join(' ')))
  if (missing.length > 0) {
    const { rows } = await sql<{ i: number; stops: boolean | null }>`
      select q.i, ts_lexize(q.dictionary::regdictionary, q.word) = '{}' as stops
      from unnest(${missing.map(([l]) => `pg_catalog.${dictionaries[l]}`)}::text[], ${missing.map(([, w]) => w)}::text[])
        with ordinality as q (dictionary, word, i)`.execute(tx)
    for (const { i, stops } of rows) known.set(missing[i - 1]?.join(' ') ?? '', stops === true)
  }
  return new Set(pairs.flatMap((pair) => (known.get(pair.join(' ')) ? [pair[1]] : [])))
}
