// Which articles the library shows.
import { expect, test } from 'vitest'
import { narrowedBy } from './narrow.ts'

test('an address without anything shows all', () => expect(narrowedBy({}, '', 'me')).toEqual({}))
test('its parts come together', () =>
  expect(narrowedBy({ show: 'due', kind: 'faq', state: 'public', language: 'de' }, 'vpn', 'me')).toEqual({
    query: 'vpn',
    isReviewDue: 'true',
    kind: 'faq',
    state: 'public',
    language: 'de',
  }))
test('“mine” are those one owns', () =>
  expect(narrowedBy({ show: 'mine' }, '', 'me')).toEqual({ ownerId: 'me' }))
test('what nobody knows is left out', () =>
  expect(narrowedBy({ show: 'x', kind: 'y', state: 'z', language: '1' }, '', 'me')).toEqual({}))
