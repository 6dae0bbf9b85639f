// Facets in the text of a search.
import { describe, expect, test } from 'vitest'
import { narrowedBy, widenedBy } from './narrow.ts'

describe('a facet', () => {
  test('is added behind what is asked already', () => {
    expect(narrowedBy('vpn drops', 'status', 'open')).toBe('vpn drops status:open')
  })
  test('stands in quotation marks where it is more than a word', () => {
    expect(narrowedBy('vpn', 'team', 'Second line')).toBe('vpn team:"Second line"')
  })
  test('is taken out again without touching the rest', () => {
    expect(widenedBy('vpn team:"Second line" "drops out"', 'team', 'Second line')).toBe('vpn "drops out"')
  })
  test('that is not there cannot be taken out', () => {
    expect(widenedBy('"status:open"', 'status', 'open')).toBeNull()
  })
})
