// A key as it stands on the keyboard.
import { cx } from './cx.ts'

export const Kbd = ({ children, className }: { children: string; className?: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd cannot take the focus; aria-keyshortcuts says the key
  <kbd
    aria-hidden="true"
    className={cx(
      'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-1 border border-line-strong bg-surface px-1 font-sans text-xs leading-none font-medium text-muted tabular-nums',
      className,
    )}
  >
    {children}
  </kbd>
)
