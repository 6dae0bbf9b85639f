// A brand's style sheet: the standard one, its colours, and at the end what its own theme adds.
import { type BrandLook, type Palette, paletteOf } from '../../../../rules/brand/look.ts'

export const brandStyle = (standard: string, look: BrandLook, own = ''): string =>
  [
    standard,
    `:root {${coloursOf(look)}${tintsOf(paletteOf(look, 'light'))}}`,
    `@media (prefers-color-scheme: dark) {:root {${tintsOf(paletteOf(look, 'dark'))}}}`,
    // Where nothing is filled, the masthead is of the page's own colours.
    look.mast === 'plain' ? ':root {--mast: var(--surface);--mast-ink: var(--text)}' : '',
    own,
  ].join('\n')

const coloursOf = ({ colour, ink, corners }: BrandLook): string =>
  `--brand: ${colour};--brand-ink: ${ink};--radius: ${corners}px;`

const tintsOf = ({ link, tint, tintLine, rail, focus, hover }: Palette): string =>
  `--link: ${link};--tint: ${tint};--tint-line: ${tintLine};--rail: ${rail};--focus: ${focus};--brand-hover: ${hover}`
