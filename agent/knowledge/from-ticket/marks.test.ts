// A text with personal data taken out.
import { expect, test } from 'vitest'
import { stretchesOf, type TakenOut, textOf } from './marks.ts'

const text = 'Ask [name] at [mail] for it'
const marks: TakenOut[] = [
  { in: 'body', start: 14, end: 20, kind: 'mail', original: 'jane@x.example', replacement: '[mail]' },
  { in: 'body', start: 4, end: 10, kind: 'name', original: 'Jane', replacement: '[name]' },
  { in: 'title', start: 0, end: 3, kind: 'name', original: 'Bob', replacement: '[x]' },
]

test('the text is cut at its marks, in their order', () =>
  expect(stretchesOf(text, marks, 'body', new Set())).toEqual([
    { text: 'Ask ', mark: null },
    { text: '[name]', mark: 1 },
    { text: ' at ', mark: null },
    { text: '[mail]', mark: 0 },
    { text: ' for it', mark: null },
  ]))
test('what was no secret is put back', () =>
  expect(textOf(stretchesOf(text, marks, 'body', new Set([1])))).toBe('Ask Jane at [mail] for it'))
test('a mark beyond the text or in another is left alone', () =>
  expect(
    textOf(
      stretchesOf(
        'abc',
        [
          { in: 'body', start: 0, end: 2, kind: 'k', original: 'X', replacement: 'ab' },
          { in: 'body', start: 1, end: 9, kind: 'k', original: 'Y', replacement: '' },
        ],
        'body',
        new Set([0, 1]),
      ),
    ),
  ).toBe('Xc'))
