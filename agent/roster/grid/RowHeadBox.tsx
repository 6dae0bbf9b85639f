// The head of a row in a grid laid out by hand: table elements would lose its columns.
import type { ComponentProps } from 'react'

// biome-ignore-start lint/a11y: the cells beside it have the tab stop
export const RowHeadBox = (props: ComponentProps<'div'>) => <div role="rowheader" {...props} />
// biome-ignore-end lint/a11y: see above
