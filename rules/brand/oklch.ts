// Colours by lightness, strength and hue (OKLCH, as CSS Color 4 defines it), to and from `#rrggbb`.

export interface Oklch {
  /** 0 black to 1 white. */
  l: number
  /** 0 grey, about 0.4 at most. */
  c: number
  /** Radians. */
  h: number
}

export const toOklch = (hex: string): Oklch => {
  const [r, g, b] = [1, 3, 5].map((at) => expand(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ]
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const x = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const y = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  return {
    l: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    c: Math.hypot(x, y),
    h: Math.atan2(y, x),
  }
}

/** What the screen cannot show is cut off. */
export const toHex = ({ l, c, h }: Oklch): string => {
  const [x, y] = [c * Math.cos(h), c * Math.sin(h)]
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3
  const middle = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3
  const parts = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ]
  return `#${parts.map((part) => byte(shrink(part)).toString(16).padStart(2, '0')).join('')}`
}

/** `share` of the first in the second, 0 to 1, as screens mix them. */
export const blend = (colour: string, ground: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a, b] = [colour, ground].map((c) => Number.parseInt(c.slice(at, at + 2), 16)) as [number, number]
      return Math.round(a * share + b * (1 - share))
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`

const expand = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const shrink = (value: number): number =>
  value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055
const byte = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, Number.isNaN(value) ? 0 : value)) * 255)
