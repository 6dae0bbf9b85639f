// Remarks of an import, in the reader's words.
import { expect, test } from 'vitest'
import { remarkOf } from './remarks.ts'

test('what stands in a remark comes apart from its words', () =>
  expect(remarkOf('links to img/a.png, which is not here')).toEqual({
    words: 'links to {path}, which is not here',
    values: { path: 'img/a.png' },
  }))
test('a remark without values is its own words', () =>
  expect(remarkOf('has no words')).toEqual({ words: 'has no words', values: {} }))
