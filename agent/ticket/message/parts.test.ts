// What stands out in a plain text.
import { expect, test } from 'vitest'
import { partsOf } from './parts.ts'

const kinds = (text: string, mentions: string[] = [], hasTickets = true) =>
  partsOf(text, mentions, hasTickets).map((p) => (p.kind === 'text' ? p.text : [p.kind, p.text]))

test('an address ends before the full stop', () =>
  expect(kinds('See https://guide.example/a. Then call.')).toEqual([
    'See ',
    ['address', 'https://guide.example/a'],
    '. Then call.',
  ]))
test('a number after # is a ticket, and only where the team writes', () => {
  expect(kinds('As in #12, not A#3.')).toEqual(['As in ', ['ticket', '#12'], ', not A#3.'])
  expect(kinds('As in #12.', [], false)).toEqual(['As in #12.'])
})
test('a mentioned name stands out as a whole, the longer one first', () =>
  expect(kinds('@Ben Carter and @Ben', ['Ben', 'Ben Carter'])).toEqual([
    ['person', '@Ben Carter'],
    ' and ',
    ['person', '@Ben'],
  ]))
test('a # inside an address belongs to the address', () =>
  expect(kinds('https://guide.example/#12')).toEqual([['address', 'https://guide.example/#12']]))
