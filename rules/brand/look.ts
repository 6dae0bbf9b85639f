// A brand's look: one colour, from which all others follow so that everything can be read.
//
// Policy. The colour fills the masthead and the main button. The ink on it is the wished one when it keeps 4.5:1,
// else black or white. Links, tints and rails take the colour's hue and are moved in lightness until text keeps 4.5:1
// on every ground it stands on, and lines that carry meaning 3:1, in light and in dark.
// Example: a pale yellow brand gets black ink, dark ochre links by day and pale yellow ones by night.
import { contrast, inkOn, isColour, readable } from './contrast.ts'
import { blend, toHex, toOklch } from './oklch.ts'

export interface BrandLook {
  colour: string
  ink: string
  /** Whether the masthead is filled with the colour or stays plain. */
  mast: 'filled' | 'plain'
  /** Radius of corners in px. */
  corners: number
}

export const standardLook: BrandLook = { colour: '#1d5fd1', ink: '#ffffff', mast: 'filled', corners: 8 }

/** The look as it is kept: what could not be read is put right. */
export const correctLook = (wished: Partial<BrandLook>): BrandLook => {
  const colour = wished.colour !== undefined && isColour(wished.colour) ? wished.colour : standardLook.colour
  const ink = wished.ink !== undefined && isColour(wished.ink) && contrast(wished.ink, colour) >= 4.5
  return {
    colour,
    ink: ink ? (wished.ink ?? '') : inkOn(colour),
    mast: wished.mast ?? standardLook.mast,
    corners: Math.min(24, Math.max(0, Math.round(wished.corners ?? standardLook.corners))),
  }
}

/** Colours that a page of this look uses, in light or dark. */
export interface Palette {
  link: string
  tint: string
  tintLine: string
  rail: string
  focus: string
  hover: string
}

/** The grounds of the pages, as portal/theme/styles/1-tokens.css has them. */
export const grounds = {
  light: { surface: '#ffffff', canvas: '#f6f7f9', hover: '#f1f3f6' },
  dark: { surface: '#16181d', canvas: '#0f1115', hover: '#1f232b' },
} as const

const isLighter = (a: string, b: string): boolean => contrast(a, '#000000') > contrast(b, '#000000')

export const paletteOf = (look: BrandLook, mode: 'light' | 'dark'): Palette => {
  const { surface, canvas, hover } = grounds[mode]
  const isLight = mode === 'light'
  const { c, h } = toOklch(look.colour)
  const tint = blend(look.colour, surface, isLight ? 0.06 : 0.12)
  const under = [surface, canvas, hover, tint]
  const link = readable(
    toHex({ l: isLight ? 0.44 : 0.82, c: Math.min(c, isLight ? 0.17 : 0.11), h }),
    under,
    4.6,
  )
  return {
    link,
    tint,
    tintLine: blend(look.colour, surface, isLight ? 0.24 : 0.38),
    rail: readable(toHex({ l: isLight ? 0.58 : 0.72, c: Math.min(c, isLight ? 0.17 : 0.13), h }), under, 3),
    focus: link,
    // Away from the ink, so that what could be read before is read better.
    hover: blend(isLighter(look.ink, look.colour) ? '#000000' : '#ffffff', look.colour, 0.14),
  }
}
