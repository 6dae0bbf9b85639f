// A template's fault is shown at the line it is in.
import { expect, test } from 'vitest'
import { lineOf } from './faults.ts'

const text = 'Dear {{ recipient }},\n\nyour number is {{ nope }}.'

test('the line the template language names', () => {
  expect(lineOf('cannot be read: tag "iff" not found, line:3, col:1', text)).toBe(3)
})

test('the line of a placeholder that does not exist', () => {
  expect(lineOf('there is no {{ nope }} in this kind of mail', text)).toBe(3)
})

test('a fault of the whole text has no line', () => {
  expect(lineOf('must not be empty', text)).toBeNull()
  expect(lineOf(undefined, text)).toBeNull()
})
