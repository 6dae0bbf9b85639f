// The contrast of a brand's colour, against values known from WCAG.
import { expect, test } from 'vitest'
import { contrastWithWhite, isReadable } from './contrast.ts'

test('black on white is 21, white on white is 1', () => {
  expect(contrastWithWhite('#000000')).toBeCloseTo(21, 1)
  expect(contrastWithWhite('#FFFFFF')).toBeCloseTo(1, 2)
})

test('the darkest grey that fails and the lightest that passes', () => {
  expect(isReadable(contrastWithWhite('#777777') ?? 0)).toBe(false)
  expect(isReadable(contrastWithWhite('#767676') ?? 0)).toBe(true)
})

test('what is no colour has no contrast', () => {
  expect(contrastWithWhite('#12')).toBeNull()
  expect(contrastWithWhite('blue')).toBeNull()
})
