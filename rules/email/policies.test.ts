// Acknowledgements, identity of mails, retries and our own headers.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeAcknowledgement } from './acknowledge.ts'
import { identify } from './duplicate.ts'
import { buildHeaders, readMailIds } from './headers.ts'
import { nextTry } from './retry.ts'

const awkward = fc.string({
  unit: fc.constantFrom(
    ...'aB1 <>,;:"@.+[]#()=?',
    '\\',
    '\r',
    '\n',
    '\t',
    '\0',
    '\u202E',
    '\u2028',
    '\u00A0',
    'é',
    '漢',
    '😀',
    '\uD800',
    'Re:',
  ),
  maxLength: 80,
})

describe('an acknowledgement', () => {
  const facts = {
    wanted: true,
    origin: 'person',
    headers: new Map(),
    sender: 'jane.miller@northwind.example',
    recently: 0,
  } as const
  test('goes to a person who was told nothing today', () =>
    expect(judgeAcknowledgement(facts).send).toBe(true))
  test.each([
    ['a workspace that wants none', { wanted: false }],
    ['a machine', { origin: 'machine' as const }],
    ['somebody told today', { recently: 1 }],
    ['nobody', { sender: '' }],
    ['somebody who asked for none', { headers: new Map([['x-auto-response-suppress', ['DR, AutoReply']]]) }],
  ])('does not go to %s', (_, more) => expect(judgeAcknowledgement({ ...facts, ...more }).send).toBe(false))
})

describe('the identity of a mail', () => {
  const facts = {
    from: 'jane.miller@northwind.example',
    date: 'Mon, 1 Feb 2027 10:00:00 +0000',
    subject: 'Printer',
    mailId: '1@northwind.example',
    contentHash: 'abc',
  }
  test('is the same for the same mail', () => expect(identify({ ...facts })).toEqual(identify(facts)))
  test.each(['from', 'date', 'subject', 'mailId', 'contentHash'] as const)(
    'differs with another %s',
    (part) => expect(identify({ ...facts, [part]: 'other' })).not.toEqual(identify(facts)),
  )
  test('cannot be had without Date and Message-ID', () =>
    expect(identify({ ...facts, date: '', mailId: ' ' })).toEqual({ bare: true }))
})

describe('retries', () => {
  test('begin after five seconds and grow', () => {
    expect(nextTry(1, 0, 0.5)).toBe(5)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, chance) => {
          const seconds = nextTry(attempts, 1, chance) as number
          expect(seconds).toBeGreaterThanOrEqual(4)
          expect(seconds).toBeLessThanOrEqual(4 * 3600 * 1.2)
          expect(nextTry(attempts + 1, 1, 0.5) as number).toBeGreaterThanOrEqual(
            nextTry(attempts, 1, 0.5) as number,
          )
        },
      ),
    )
  })
  test('end after three days', () => expect(nextTry(3, 72, 0)).toBeNull())
})

describe('our headers', () => {
  test('answer the newest mail of the other side and name the thread', () => {
    const headers = buildHeaders({
      mailId: 'new@meridian.example',
      thread: ['a@northwind.example', 'b@meridian.example'],
      answers: 'a@northwind.example',
      automatic: null,
    })
    expect(headers).toEqual({
      messageId: '<new@meridian.example>',
      inReplyTo: '<a@northwind.example>',
      references: '<a@northwind.example> <b@meridian.example>',
      extra: {},
    })
  })
  test('of automatic mails say so, and expect no answer', () => {
    const headers = buildHeaders({
      mailId: 'new@meridian.example',
      thread: [],
      answers: null,
      automatic: 'generated',
    })
    expect(headers.returnPath).toBe('')
    expect(headers.extra).toEqual({ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' })
  })
  test('keep the first and the newest of a long thread', () => {
    const thread = Array.from({ length: 50 }, (_, i) => `m${i}@northwind.example`)
    const ids = readMailIds(
      buildHeaders({ mailId: 'new@m.example', thread, answers: null, automatic: null }).references ?? '',
    )
    expect(ids).toHaveLength(20)
    expect([ids[0], ids.at(-1)]).toEqual(['m0@northwind.example', 'm49@northwind.example'])
  })
  test('have no room for somebody else’s header', () => {
    fc.assert(
      fc.property(fc.array(awkward), (thread) => {
        const { references = '', inReplyTo = '' } = buildHeaders({
          mailId: 'n@m.example',
          thread,
          answers: thread[0] ?? null,
          automatic: null,
        })
        expect(`${references}${inReplyTo}`).not.toMatch(/[\r\n\0]/)
      }),
    )
  })
})
