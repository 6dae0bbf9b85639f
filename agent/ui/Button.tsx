// A button: quiet by default, one primary a view, danger for what cannot be taken back.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { cx } from './cx.ts'
import { focusRing } from './focus.ts'
import { hintNow, saysKey } from './hints.ts'
import { Kbd } from './Kbd.tsx'

export type ButtonLook = 'quiet' | 'primary' | 'danger' | 'plain'

const looks: Record<ButtonLook, string> = {
  quiet: 'bg-fill text-ink data-hovered:bg-active data-pressed:bg-active',
  primary: 'bg-accent text-on-accent data-hovered:bg-accent-hover data-pressed:bg-accent-hover',
  danger: 'bg-breach-soft text-breach data-hovered:bg-breach data-hovered:text-surface',
  plain: 'text-muted data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-active',
}

const sizes = { ui: 'h-7 px-2.5', roomy: 'h-8 px-3', icon: 'size-7 pointer-coarse:min-w-11' }

/** The same look for a link that acts like a button. */
export const buttonClass = (look: ButtonLook = 'quiet', size: 'ui' | 'roomy' | 'icon' = 'ui'): string =>
  cx(
    'inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-2 font-[550] whitespace-nowrap transition-colors duration-(--fast) select-none',
    'data-disabled:cursor-default data-disabled:opacity-50 data-pending:cursor-progress data-pending:opacity-70 pointer-coarse:min-h-11',
    sizes[size],
    looks[look],
    focusRing,
  )

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  look?: ButtonLook
  size?: 'ui' | 'roomy'
  /** The key that does the same, shown where the hand already is. */
  hint?: string
  icon?: ReactNode
  className?: string
  children: ReactNode
}

export const Button = ({
  look = 'quiet',
  size = 'ui',
  hint: usual,
  icon,
  className,
  children,
  ...rest
}: ButtonProps) => {
  const hint = hintNow(usual)
  return (
    <AriaButton
      {...whilePending(rest)}
      ref={saysKey(usual)}
      className={cx(buttonClass(look, size), className)}
    >
      {icon}
      {children}
      {hint && (
        <Kbd
          className="-mr-1 pointer-coarse:hidden"
          {...(look === 'primary' && { look: 'border-on-accent/45 bg-transparent text-inherit' })}
        >
          {hint}
        </Kbd>
      )}
    </AriaButton>
  )
}

/** At work a button keeps the focus and does nothing more; what came of it is announced where it is shown. */
const whilePending = ({ isPending = false, ...rest }: Omit<AriaButtonProps, 'className' | 'children'>) => {
  if (!isPending) return rest
  const { onPress: _press, onPressStart: _start, onPressEnd: _end, onClick: _click, ...others } = rest
  return { ...others, type: 'button', 'aria-disabled': true, 'data-pending': true } as const
}
