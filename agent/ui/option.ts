// How menus and lists that float look: the surface and one line of it.
import { cx } from './cx.ts'

export const floating = 'rounded-3 border border-line-strong bg-raised shadow-float outline-none'

export const optionClass = cx(
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-2 px-2 py-1 outline-none select-none pointer-coarse:min-h-11',
  'data-focused:bg-hover data-disabled:cursor-default data-disabled:text-faint data-pressed:bg-active',
)
