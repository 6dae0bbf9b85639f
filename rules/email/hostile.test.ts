// Texts made to keep the rules busy: each rule is through with them before anybody notices.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBounce } from './bounce.ts'
import { readDate } from './date.ts'
import { readForwarded } from './forwarded.ts'
import { readMailIds } from './headers.ts'
import { visiblePart } from './visible.ts'

const long = 100_000
const pieces = [
  'a',
  ' ',
  '<',
  '>',
  '@',
  'a@',
  '.@',
  '> ',
  '>>',
  'a ',
  '"',
  '(',
  ':',
  'To: ',
  'From: a@b.c ',
  'On 1 Feb 2027, a@b.c ',
  'wrote: ',
  '550 ',
  '5.1.1 ',
  'user ',
  'unknown ',
  'not delivered ',
  '-',
  '_',
  '=',
  '\n',
  '\n\n',
  '\n> ',
  '\nTo: a@b.c',
  '\nFrom: a\n',
  '\n<a@b.c>: ',
  '\nReceived: ',
  '\n-- \n',
  '\n---------- Forwarded message ---------\n',
  'あ',
  '\u00a0',
  '\u200b',
]

const everyRule = (text: string): void => {
  visiblePart(text)
  readForwarded({ subject: `Fwd: ${text.slice(0, 200)}`, text, nested: [] })
  readDate(text)
  readMailIds(text)
  const headers = new Map([
    ['return-path', ['<>']],
    ['to', [text.slice(0, 1000)]],
  ])
  readBounce({
    from: 'MAILER-DAEMON@x',
    subject: text.slice(0, 300),
    headers,
    text,
    reports: [],
    returned: text,
  })
  readBounce({
    from: '',
    subject: '',
    headers,
    text: `Could not be delivered.\n${text}`,
    reports: [{ type: 'message/delivery-status', text: `Final-Recipient: rfc822; ${text}` }],
    returned: '',
  })
}

test.each(pieces.map((piece) => [piece]))('%j, over and over', (piece) => {
  const began = performance.now()
  everyRule(piece.repeat(Math.ceil(long / piece.length)))
  expect(performance.now() - began).toBeLessThan(4000)
})

test('any mixture of them', () => {
  const mixture = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 400 })
  fc.assert(
    fc.property(mixture, (parts) => {
      const began = performance.now()
      everyRule(parts.join(''))
      expect(performance.now() - began).toBeLessThan(2000)
    }),
    { numRuns: 60 },
  )
})
