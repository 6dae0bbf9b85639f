// Memory and database hold the same: whatever the document, whatever the question.
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { documentOf, gatherWords, type Part, toTsVector } from '../../../rules/search/document.ts'
import { formsOf, toTsQuery } from '../../../rules/search/forms.ts'
import { holds } from '../../../rules/search/holds.ts'
import { type Language, languages } from '../../../rules/search/languages.ts'
import { askedWords, readQuestion } from '../../../rules/search/question.ts'
import { loadStems, stemOf } from '../../../server/modules/words/index.ts'
import { meridian } from '../../cast/people.ts'
import { doorForAll } from '../../harness/doors.ts'

const door = doorForAll()
const cases = Number(process.env.HANDRAIL_TEST_RUNS ?? 4000)

const word = fc.constantFrom(
  ...[
    'printers',
    'printer',
    'drucker',
    'druckern',
    'the',
    'and',
    'is',
    'der',
    'und',
    'nicht',
    'VPN',
    'dropped',
    'drops',
  ],
  ...[
    'srv-db-01',
    'srv',
    'db',
    '01',
    'INC0012',
    '0012',
    '12',
    "o'neil",
    'C:\\tmp',
    'tmp',
    'é',
    'Größe',
    '東京都',
    '京都',
    "''",
    '\\',
    ':*',
    '!',
    'a&b',
    'fooBar',
    '😀',
  ],
)
const text = fc.array(word, { maxLength: 12 }).map((w) => w.join(' '))
const document: fc.Arbitrary<Part[]> = fc.array(
  fc.record({ text, weight: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const) }),
  { minLength: 1, maxLength: 3 },
)
const piece = fc.oneof(
  word,
  fc.array(word, { minLength: 1, maxLength: 3 }).map((w) => `"${w.join(' ')}"`),
  word.map((w) => `${w.slice(0, 3)}*`),
)
const question = fc.array(piece, { minLength: 1, maxLength: 3 }).map((p) => p.join(' '))

test(`the rule and PostgreSQL answer ${cases} questions alike`, async () => {
  const tried = fc.sample(fc.record({ document, question }), cases)
  await door.db.inWorkspace(meridian.id, async (tx) => {
    const gathered = tried.map((t) => ({ words: gatherWords(t.document), asked: readQuestion(t.question) }))
    await loadStems(
      tx,
      gathered.flatMap(({ words, asked }) => [
        ...(words.language
          ? words.entries.map((e): [Language, string] => [words.language ?? 'en', e.text])
          : []),
        ...askedWords(asked).flatMap((w) => languages.map((l): [Language, string] => [l, w])),
      ]),
    )
    const made = gathered.map(({ words, asked }, i) => {
      const kept = documentOf(words, stemOf)
      const forms = formsOf(asked, (w) => (['en', 'de'] as const).flatMap((l) => stemOf(l, w) ?? []))
      return {
        i,
        body: toTsVector(kept, []),
        query: toTsQuery(forms),
        inMemory: forms.length > 0 && holds(kept, forms),
      }
    })
    const asked = made.filter((m) => m.query !== '')
    const { rows } = await sql<{ i: number; holds: boolean }>`
      select q.i, q.body::tsvector @@ q.query::tsquery as holds
      from unnest(${asked.map((m) => m.i)}::int[], ${asked.map((m) => m.body)}::text[], ${asked.map((m) => m.query)}::text[])
        as q (i, body, query)`.execute(tx)
    const inDatabase = new Map(rows.map((r) => [r.i, r.holds]))
    const apart = asked.filter((m) => inDatabase.get(m.i) !== m.inMemory)
    expect(apart.slice(0, 3).map((m) => ({ ...tried[m.i], ...m }))).toEqual([])
    expect(asked.filter((m) => m.inMemory).length).toBeGreaterThan(cases / 20)
  })
})
