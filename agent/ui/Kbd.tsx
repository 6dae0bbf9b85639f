// A key as it stands on the keyboard.
import { cx } from './cx.ts'

interface Props {
  children: string
  /** Its colours, where it does not stand on a plain ground. */
  look?: string
  className?: string
}

const plain = 'border-line-strong bg-surface text-muted'

export const Kbd = ({ children, look = plain, className }: Props) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd cannot take the focus; aria-keyshortcuts says the key
  <kbd
    aria-hidden="true"
    className={cx(
      'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-1 border px-1 font-sans text-xs leading-none font-medium tabular-nums',
      look,
      className,
    )}
  >
    {children}
  </kbd>
)
