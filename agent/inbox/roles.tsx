// The parts of a grid whose rows are placed by hand: table elements cannot be drawn only where they are seen.
import type { ComponentProps } from 'react'

// biome-ignore-start lint/a11y: the grid pattern, with one tab stop on its rows and its keys in grid-keys.ts
export const GridBox = (props: ComponentProps<'div'>) => <div role="grid" {...props} />
export const RowBox = (props: ComponentProps<'div'>) => <div role="row" {...props} />
export const CellBox = (props: ComponentProps<'div'>) => <div role="gridcell" tabIndex={-1} {...props} />
export const HeadBox = (props: ComponentProps<'div'>) => <div role="columnheader" {...props} />
// biome-ignore-end lint/a11y: see above
