// Date headers: RFC 5322, its past, and what broken senders make of it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from './date.ts'

test.each([
  ['Mon, 23 Nov 2026 09:00:00 +0100', '2026-11-23T08:00:00.000Z'],
  ['23 Nov 2026 09:00 -0330 (Newfoundland Time)', '2026-11-23T12:30:00.000Z'],
  ['Mon, 23 Nov (a (nested) one) 26 09:00:00 EST', '2026-11-23T14:00:00.000Z'],
  ['Fri, 21 Nov 97 09:55:06 GMT', '1997-11-21T09:55:06.000Z'],
  ['Mon Nov 23 09:00:00 2026', '2026-11-23T09:00:00.000Z'],
  ['Mon Nov 23 09:00:00 PST 2026', '2026-11-23T17:00:00.000Z'],
  ['Mon, Nov 23, 2026 1:05:00 PM', '2026-11-23T13:05:00.000Z'],
  ['by mx.northwind.example with SMTP id 1; Mon, 23 Nov 2026 09:00:00 +0100', '2026-11-23T08:00:00.000Z'],
  ['2026-11-23T09:00:00+01:00', '2026-11-23T08:00:00.000Z'],
  ['Mo, 23-Nov-2026 09.00.00 +0100', '2026-11-23T08:00:00.000Z'],
  ['Mon, 23 Nov 2026 09:00:60 +0000', '2026-11-23T09:00:59.000Z'],
])('%s', (header, instant) => expect(readDate(header)).toBe(instant))

test.each([[''], ['yesterday'], ['31 Feb 2026 09:00:00 +0000'], ['Mon, 23 Nov (open 2026 09:00:00 +0000']])(
  '%j is no date',
  (header) => expect(readDate(header)).toBeNull(),
)

test('never throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void readDate(text)))
})
