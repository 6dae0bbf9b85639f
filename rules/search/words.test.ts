// Words, identifiers and their parts.
import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

const texts = (text: string): string[] => wordsOf(text).map((w) => w.text)

test.each([
  ['See srv-db-01!', ['see', 'srv-db-01', 'srv', 'db', '01', '1']],
  ['INC0012345', ['inc0012345', 'inc', '0012345', '12345']],
  ['Große Störung', ['grosse', 'storung']],
  ['NullPointerException', ['nullpointerexception', 'null', 'pointer', 'exception']],
  ['jane@northwind.example', ['jane@northwind.example', 'jane', 'northwind', 'example']],
  ['C:\\Windows', ['c:\\windows', 'c', 'windows']],
  ['東京の会議', ['東京', '京の', 'の会', '会議']],
  ["don't", ['don', 't']],
  ['(hello), "world".', ['hello', 'world']],
  ['… — ---', []],
])('%s', (text, words) => {
  expect(texts(text)).toEqual(words)
})

test('words know where they stand in the text as it was written', () => {
  const text = 'Ein Ärger: srv-01'
  expect(wordsOf(text).map((w) => text.slice(w.from, w.to))).toEqual([
    'Ein',
    'Ärger',
    'srv-01',
    'srv',
    '01',
    '01',
  ])
})

test('parts of an identifier follow each other, the whole stands where they begin', () => {
  expect(wordsOf('a srv-01 b').map((w) => [w.text, w.position])).toEqual([
    ['a', 0],
    ['srv-01', 1],
    ['srv', 1],
    ['01', 2],
    ['1', 2],
    ['b', 3],
  ])
})

test('endless runs of letters are read in a moment', () => {
  const began = performance.now()
  for (const text of ['a-'.repeat(200_000), 'x'.repeat(400_000), 'aB'.repeat(200_000), '0'.repeat(400_000)])
    wordsOf(text)
  expect(performance.now() - began).toBeLessThan(5000)
})
