// The rules of knowledge: who sees what, what changed, what is taken out, and addresses.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Audience, everyone, letsIn, maySee, type Reader, readerKey, stranger } from './audience.ts'
import { diffWords } from './diff.ts'
import { putBack, redact } from './redact.ts'
import { articlePath, numberIn, slugOf } from './slug.ts'

const jane: Reader = { personId: 'jane', role: 'requester', organisationId: 'northwind', brandId: 'main' }
const priya: Reader = { ...jane, personId: 'priya', organisationId: 'halden' }
const ana: Reader = { personId: 'ana', role: 'agent', organisationId: null, brandId: 'main' }
const nobody = stranger('main')
const only = (change: Partial<Audience>): Audience => ({ ...everyone, ...change })

describe('An audience lets in', () => {
  test.each<[string, Audience, boolean[]]>([
    ['everyone', everyone, [true, true, true, true]],
    ['whoever is signed in', only({ who: 'signed_in' }), [false, true, true, true]],
    ['the team', only({ who: 'staff' }), [false, false, false, true]],
    [
      'an organisation, and the team that serves it',
      only({ organisationIds: ['halden'] }),
      [false, false, true, true],
    ],
    ['a role', only({ roles: ['agent'] }), [false, false, false, true]],
    ['a brand', only({ brandIds: ['main'] }), [true, true, true, true]],
    ['another brand', only({ brandIds: ['other'] }), [false, false, false, false]],
  ])('%s', (_name, audience, expected) => {
    expect([nobody, jane, priya, ana].map((reader) => letsIn(audience, reader))).toEqual(expected)
  })
})

describe('An article is seen', () => {
  const article = { state: 'public' as const, isArchived: false, audience: everyone, collectionId: 'low' }
  const collections = (top: Audience) =>
    new Map([
      ['top', { id: 'top', parentId: null, audience: top }],
      ['low', { id: 'low', parentId: 'top', audience: everyone }],
    ])
  test('only where all collections above it let the reader in', () => {
    expect(maySee(article, collections(everyone), nobody)).toBe(true)
    expect(maySee(article, collections(only({ who: 'signed_in' })), nobody)).toBe(false)
    expect(maySee(article, collections(only({ organisationIds: ['halden'] })), jane)).toBe(false)
    expect(maySee(article, collections(only({ organisationIds: ['halden'] })), priya)).toBe(true)
  })
  test('as internal by the team only; as a draft, archived or in a collection that is missing by nobody', () => {
    const all = collections(everyone)
    expect([nobody, jane, ana].map((r) => maySee({ ...article, state: 'internal' }, all, r))).toEqual([
      false,
      false,
      true,
    ])
    expect(maySee({ ...article, state: 'draft' }, all, ana)).toBe(false)
    expect(maySee({ ...article, isArchived: true }, all, ana)).toBe(false)
    expect(maySee({ ...article, collectionId: 'gone' }, all, ana)).toBe(false)
  })
  test('alike by all readers of one key', () => {
    const id = fc.constantFrom('a', 'b')
    const reader = fc.record({
      personId: fc.option(fc.constantFrom('p', 'q')),
      role: fc.option(fc.constantFrom('requester' as const, 'agent' as const)),
      organisationId: fc.option(id),
      brandId: fc.option(id),
    })
    const audience = fc.record({
      who: fc.constantFrom('everyone' as const, 'signed_in' as const, 'staff' as const),
      organisationIds: fc.subarray(['a', 'b']),
      roles: fc.subarray(['requester' as const, 'agent' as const]),
      brandIds: fc.subarray(['a', 'b']),
    })
    const known = (r: Reader): Reader => (r.personId === null ? stranger(r.brandId) : r)
    fc.assert(
      fc.property(reader, reader, audience, (one, other, who) => {
        fc.pre(readerKey(known(one)) === readerKey(known(other)))
        expect(letsIn(who, known(one))).toBe(letsIn(who, known(other)))
      }),
    )
  })
})

describe('A comparison word by word', () => {
  test('tells what stayed, went and came', () => {
    expect(diffWords('Restart the old router', 'Restart the new router twice')).toEqual([
      { kind: 'same', text: 'Restart the ' },
      { kind: 'removed', text: 'old' },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: ' router' },
      { kind: 'added', text: ' twice' },
    ])
  })
  test('loses nothing: both texts can be put together again', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'straße', ' ', '\n', '. ', 'مرحبا', '**'), { maxLength: 60 })
      .map((w) => w.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after)
        const but = (kind: string) =>
          parts
            .filter((p) => p.kind !== kind)
            .map((p) => p.text)
            .join('')
        expect([but('added'), but('removed')]).toEqual([before, after])
      }),
      { numRuns: 300 },
    )
  })
  test('of two long texts without a word in common ends soon', () => {
    const began = performance.now()
    diffWords('one two '.repeat(10_000), 'three four '.repeat(10_000))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('Out of a text to be published is taken', () => {
  const names = ['Jane Miller', 'Ana Petrova', 'Northwind Logistics']
  test.each([
    [
      'the example',
      'Hi Ana, my VPN on LT-0443 (10.0.4.17) says 691.\nJane Miller, +44 1632 960100',
      'Hi [name], my VPN on [host] ([address]) says 691.\n[name], [phone]',
    ],
    [
      'a name, also of somebody unknown, after a greeting and at the end',
      'Dear Thomas Vogel,\nit works.\nBest regards\nPetra Klein',
      'Dear [name],\nit works.\nBest regards\n[name]',
    ],
    ['a name in other case and with an s', 'jane’s laptop, MILLER', '[name] laptop, [name]'],
    [
      'mail addresses',
      'write to jane.miller@northwind.example or Ana+x@meridian.example.',
      'write to [email] or [email].',
    ],
    [
      'phone numbers',
      'call 01632 960100 or (030) 123 456-78 or 0049 30 1234567',
      'call [phone] or [phone] or [phone]',
    ],
    ['passwords', 'The password is Sommer2026! and PIN: 4711', 'The password is [secret] and PIN: [secret]'],
    ['tokens', 'token=abc123DEF and Zm9vYmFyMTIzNDU2Nzg5MEFCQ0RFRg==', 'token=[secret] and [secret]'],
    [
      'links that carry data',
      'see https://a.example/reset?key=17 and https://a.example/help',
      'see [link] and https://a.example/help',
    ],
    [
      'hosts, shares and hardware addresses',
      'SRV-DB-02, db1.corp.local, \\\\filer\\sales, 00:1A:2B:3C:4D:5E',
      '[host], [host], [host], [address]',
    ],
    ['long numbers', 'order 4500012345, card 4111 1111 1111 1111', 'order [number], card [number]'],
    ['IPv6', 'ping 2001:db8::8a2e:370:7334 now', 'ping [address] now'],
  ])('%s', (_name, text, expected) => {
    expect(redact(text, names).text).toBe(expected)
  })
  test.each([
    'Error 691 after 3 tries on Windows 11, KB5034441 is installed.',
    'Open Settings, choose Network, then press Ctrl+F5 at 12:30:45.',
    'WPA2-Enterprise with MSCHAPv2 and TLS 1.3, version 10.0.19045',
    'Thanks, it works now. The clinic network is fast.',
  ])('nothing of “%s”', (text) => {
    expect(redact(text, ['Halden Clinic', 'Priya Nair']).text).toBe(text)
  })
  test('with marks that lie where they say, and each can be put back', () => {
    const text = 'Jane Miller (jane@northwind.example) called 01632 960100 about LT-0443.'
    let left = redact(text, names)
    for (const m of left.marks) expect(left.text.slice(m.start, m.end)).toBe(m.replacement)
    const [name] = left.marks
    expect(putBack(left, 0).text.startsWith(`${name?.original} (`)).toBe(true)
    while (left.marks.length > 0) left = putBack(left, left.marks.length - 1)
    expect(left.text).toBe(text)
  })
  test('soon, also of hostile text', () => {
    const began = performance.now()
    for (const text of [
      'a.'.repeat(50_000),
      '1 '.repeat(50_000),
      '@'.repeat(100_000),
      'A-'.repeat(50_000),
      'password '.repeat(10_000),
      'hi '.repeat(30_000),
      ':::a'.repeat(20_000),
    ])
      redact(text, names)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('An address', () => {
  test.each([
    ['Wi-Fi: eduroam (neu)', 'wi-fi-eduroam-neu'],
    ['Größe & Maß', 'grosse-mass'],
    ["Jane's café", 'janes-cafe'],
    ['كيف أتصل بالشبكة', 'كيف-أتصل-بالشبكة'],
    ['!!!', ''],
  ])('of “%s” ends in “%s”', (title, slug) => expect(slugOf(title)).toBe(slug))
  test('has the number first, by which it is found whatever follows', () => {
    expect(articlePath(17, 'vpn')).toBe('/help/articles/17-vpn')
    expect(['17-vpn', '17', '17-', '017', 'vpn-17', '17x', '1e9'].map(numberIn)).toEqual([
      17,
      17,
      17,
      null,
      null,
      null,
      null,
    ])
  })
})
