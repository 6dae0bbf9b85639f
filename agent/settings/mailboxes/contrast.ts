// How well a colour can be read on white, as WCAG 2.2 counts it (relative luminance, 1 to 21).

const channel = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) +
  0.7152 * channel(colour.slice(3, 5)) +
  0.0722 * channel(colour.slice(5, 7))

/** null: not a colour such as #0f6b5c. The same for white text on the colour. */
export const contrastWithWhite = (colour: string): number | null =>
  /^#[0-9a-f]{6}$/i.test(colour) ? 1.05 / (luminance(colour) + 0.05) : null

/** WCAG 2.2, 1.4.3: text of ordinary size. */
export const isReadable = (contrast: number): boolean => contrast >= 4.5
