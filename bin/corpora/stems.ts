// English stems as the desk has them: asked of a database that lives as long as the question.
import pg from 'pg'
import type { StemOf } from '../../rules/answers/weights.ts'
import { isStemmed } from '../../rules/search/forms.ts'
import { wordsOf } from '../../rules/search/words.ts'
import { startPostgres } from '../../server/platform/postgres/start.ts'
import { temporaryFolder } from '../../tests/folders.ts'

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error }

/** Of all words in the texts. */
export const englishStems = async (texts: readonly string[]): Promise<StemOf> => {
  const words = [...new Set(texts.flatMap((text) => wordsOf(text).map((w) => w.text)))].filter(isStemmed)
  using folder = temporaryFolder()
  const postgres = await startPostgres({ data: folder.path, log: quiet, isDurable: false })
  const client = new pg.Client(postgres.root)
  try {
    await client.connect()
    const { rows } = await client.query<{ word: string; stem: string | null }>(
      `select word, (ts_lexize('pg_catalog.english_stem', word))[1] as stem from unnest($1::text[]) word`,
      [words],
    )
    const stems = new Map(rows.map((r) => [r.word, r.stem]))
    return (_language, word) => stems.get(word) ?? null
  } finally {
    await client.end()
    await postgres.stop()
  }
}
