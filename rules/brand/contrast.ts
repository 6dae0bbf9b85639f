// Contrast of two colours, by WCAG 2.2 (relative luminance), and the nearest colour that keeps a wanted contrast.
//
// Policy. Colours are sRGB written `#rrggbb`. When a colour does not stand out enough from its ground, it is made
// lighter or darker in small steps, its hue kept, until it does; black or white always do against something.
// Example: yellow #ffd400 on white has 1.4; as a text it becomes a dark ochre with 4.5.
import { type Oklch, toHex, toOklch } from './oklch.ts'

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text)

/** 1 to 21. */
export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const luminance = (colour: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

const step = 0.01

/** `wish` moved towards dark or light until it keeps `least` against every ground. */
export const readable = (wish: string, grounds: readonly string[], least: number): string => {
  const holds = (colour: string): boolean => grounds.every((ground) => contrast(colour, ground) >= least)
  if (holds(wish)) return wish
  const from = toOklch(wish)
  for (let n = 1; n * step <= 1; n++)
    for (const l of [from.l - n * step, from.l + n * step]) {
      const tried = toHex(paler({ ...from, l }))
      if (l >= 0 && l <= 1 && holds(tried)) return tried
    }
  return holds('#000000') ? '#000000' : '#ffffff'
}

/** Near black and white there is little room for colour. */
const paler = (colour: Oklch): Oklch => ({
  ...colour,
  c: Math.min(colour.c, 0.4 * Math.min(colour.l, 1 - colour.l) + 0.02),
})

/** Black or white, whichever is read better; one of them always has at least 4.5. */
export const inkOn = (ground: string): string =>
  contrast('#ffffff', ground) >= 4.5 ? '#ffffff' : contrast('#16181d', ground) >= 4.5 ? '#16181d' : '#000000'
