// A button that is only an icon: always named, its name and key in a tooltip.
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { type ButtonLook, buttonClass } from './Button.tsx'
import { cx } from './cx.ts'
import { saysKey } from './hints.ts'
import { Tooltip } from './Tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  label: string
  hint?: string
  look?: ButtonLook
  className?: string
  children: ReactNode
}

export const IconButton = ({
  label,
  hint,
  look = 'plain',
  className,
  children,
  ...rest
}: IconButtonProps) => (
  <Tooltip text={label} {...(hint && { hint })}>
    <AriaButton
      {...rest}
      ref={saysKey(hint)}
      aria-label={label}
      className={cx(buttonClass(look, 'icon'), className)}
    >
      {children}
    </AriaButton>
  </Tooltip>
)
