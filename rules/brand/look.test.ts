// Whatever colour a brand chooses, everything on its pages can be read.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, inkOn, isColour, readable } from './contrast.ts'
import { correctLook, grounds, paletteOf, standardLook } from './look.ts'
import { toHex, toOklch } from './oklch.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#1d5fd1', '#ffffff', 5.82],
  ['#ffd400', '#ffffff', 1.42],
])('%s on %s has %d', (a, b, expected) => {
  expect(contrast(a, b)).toBeCloseTo(expected, 1)
  expect(contrast(b, a)).toBe(contrast(a, b))
})

test('the ink of the brand and of its pressed button holds 4.5, whatever was wished', () => {
  fc.assert(
    fc.property(colour, colour, (wished, ink) => {
      const look = correctLook({ colour: wished, ink })
      expect(look.colour).toBe(wished)
      expect(contrast(look.ink, look.colour)).toBeGreaterThanOrEqual(4.5)
      if (contrast(ink, wished) >= 4.5) expect(look.ink).toBe(ink)
      expect(contrast(look.ink, paletteOf(look, 'light').hover)).toBeGreaterThanOrEqual(4.5)
      expect(correctLook(look)).toEqual(look)
    }),
    { numRuns: 500, examples: [['#000000', '#05827e']] },
  )
})

test('links hold 4.5 and rails 3 on every ground, in light and dark', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('light', 'dark'), (wished, mode) => {
      const { link, tint, rail, focus } = paletteOf(correctLook({ colour: wished }), mode)
      for (const ground of [...Object.values(grounds[mode]), tint]) {
        expect(contrast(link, ground)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(rail, ground)).toBeGreaterThanOrEqual(3)
        expect(contrast(focus, ground)).toBeGreaterThanOrEqual(3)
      }
    }),
    { numRuns: 500 },
  )
})

test('text in any of its colours stays readable on the brand’s tint', () => {
  const text = { light: ['#1b1f27', '#5b6472'], dark: ['#e7eaf0', '#a3acba'] }
  fc.assert(
    fc.property(colour, fc.constantFrom('light', 'dark'), (wished, mode) => {
      const { tint } = paletteOf(correctLook({ colour: wished }), mode)
      for (const ink of text[mode]) expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('what is no colour, and corners out of bounds, become what stands for all', () => {
  expect(correctLook({})).toEqual(standardLook)
  expect(correctLook({ colour: 'red; } body { display: none', corners: 900 })).toEqual({
    ...standardLook,
    corners: 24,
  })
  for (const text of ['#fff', 'red', '#1D5FD1', '#1d5fd1;']) expect(isColour(text)).toBe(false)
})

test('a colour that is readable already stays, one that is not keeps its hue', () => {
  expect(readable('#1d5fd1', ['#ffffff'], 4.5)).toBe('#1d5fd1')
  const ochre = readable('#ffd400', ['#ffffff'], 4.5)
  expect(contrast(ochre, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  expect(Math.abs(toOklch(ochre).h - toOklch('#ffd400').h)).toBeLessThan(0.3)
})

test('colours come back from lightness, strength and hue as they were', () => {
  fc.assert(fc.property(colour, (one) => toHex(toOklch(one)) === one && contrast(inkOn(one), one) >= 4.5))
})
