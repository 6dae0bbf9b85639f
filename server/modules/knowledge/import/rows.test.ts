// JSON lists read row by row, however the bytes come.
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NotJson, type Row, rowsOf } from './rows.ts'

const read = (json: string, size = 65_536): Promise<Row[]> => {
  const bytes = Buffer.from(json)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
  return Array.fromAsync(rowsOf(Readable.from(chunks)))
}

test('the rows of each list come with its name, and nothing else comes', async () =>
  expect(
    await read(
      '{"count": 2, "articles": [{"a": [1, {"b": 2}]}, {}], "next": {"x": [{}]}, "sections": [3, {"c": "]"}]}',
    ),
  ).toEqual([
    { list: 'articles', value: { a: [1, { b: 2 }] } },
    { list: 'articles', value: {} },
    { list: 'sections', value: { c: ']' } },
  ]))
test('a file that is a list has no name', async () =>
  expect(await read('[{"a": 1}, {"a": "\\"}"}]')).toEqual([
    { list: null, value: { a: 1 } },
    { list: null, value: { a: '"}' } },
  ]))
test('what ends too early, or is something else, is no JSON', async () => {
  for (const text of ['{"articles": [{"a": 1}', '{"articles": [{a}]}', ']', '{"articles": ["'])
    await expect(read(text)).rejects.toThrow(NotJson)
})
test('wherever it is cut into pieces, the rows are the same', async () => {
  const rows = fc.array(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 })), {
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (articles, size) => {
      const json = JSON.stringify({ before: ['"articles"'], articles }, (key, value) =>
        key === '__proto__' ? 0 : value,
      )
      const kept = JSON.parse(json, (key, value) => (key === '__proto__' ? undefined : value)) as {
        articles: unknown[]
      }
      expect((await read(json, size)).map((r) => r.value)).toEqual(kept.articles)
    }),
    { numRuns: 200 },
  )
})
