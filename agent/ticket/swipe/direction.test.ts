// What a moving finger means.
import { expect, test } from 'vitest'
import { isAcross, isFarEnough } from './direction.ts'

test('a finger that goes mostly across swipes; one that scrolls or trembles does not', () => {
  expect(isAcross(20, 4)).toBe(true)
  expect(isAcross(-20, 4)).toBe(true)
  expect(isAcross(20, 15)).toBe(false)
  expect(isAcross(8, 0)).toBe(false)
})
test('a third of a narrow row is enough, and 120 px of a wide one', () => {
  expect(isFarEnough(-100, 390)).toBe(false)
  expect(isFarEnough(-120, 390)).toBe(true)
  expect(isFarEnough(110, 320)).toBe(true)
  expect(isFarEnough(120, 1000)).toBe(true)
})
