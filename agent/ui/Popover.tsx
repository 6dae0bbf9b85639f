// What opens beside a value: editing in place, or the reasons for it.
import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import { floating } from './option.ts'

interface Props {
  label: string
  trigger: ReactElement
  placement?: PopoverProps['placement']
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
  className?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}

export const Popover = ({
  label,
  trigger,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
  className,
  children,
}: Props) => (
  <DialogTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
    {trigger}
    <AriaPopover
      offset={4}
      placement={placement}
      className={cx(floating, 'max-w-[calc(100vw-16px)] overflow-auto')}
    >
      <Dialog aria-label={label} className={cx('px-4 py-3 outline-none', className)}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
)
