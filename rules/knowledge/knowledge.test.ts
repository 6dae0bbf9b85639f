// The rules of knowledge: who sees what, what changed, and addresses.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Audience, everyone, letsIn, maySee, type Reader, readerKey, stranger } from './audience.ts'
import { diffWords } from './diff.ts'
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
  test('of two long texts without a word in common ends before the limit of a test', () => {
    expect(diffWords('one two '.repeat(10_000), 'three four '.repeat(10_000)).length).toBeGreaterThan(1)
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
