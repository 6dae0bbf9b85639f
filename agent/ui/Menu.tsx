// A menu of actions behind a button.
import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Separator,
} from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import { Kbd } from './Kbd.tsx'
import { floating, optionClass } from './option.ts'

interface MenuProps {
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  placement?: PopoverProps['placement']
  children: ReactNode
}

export const Menu = ({ label, trigger, placement = 'bottom end', children }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover offset={4} placement={placement} className={cx(floating, 'min-w-44 overflow-auto')}>
      <AriaMenu aria-label={label} className="p-1 outline-none">
        {children}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)

interface MenuItemProps {
  text: string
  onAction: () => void
  icon?: ReactNode
  hint?: string
  /** Quiet words at the end: the time a choice stands for. */
  note?: string
  /** What cannot simply be taken back. */
  danger?: boolean
  isDisabled?: boolean
}

export const MenuItem = ({
  text,
  onAction,
  icon,
  hint,
  note,
  danger = false,
  isDisabled = false,
}: MenuItemProps) => (
  <AriaMenuItem
    textValue={text}
    onAction={onAction}
    isDisabled={isDisabled}
    className={cx(optionClass, danger && 'text-breach')}
  >
    {icon && <span className={cx('shrink-0', !danger && 'text-faint')}>{icon}</span>}
    <span className="grow">{text}</span>
    {note && <span className="pl-4 text-sm text-muted tabular-nums">{note}</span>}
    {hint && <Kbd className="pointer-coarse:hidden">{hint}</Kbd>}
  </AriaMenuItem>
)

export const MenuLine = () => <Separator className="mx-2 my-1 border-t border-line" />
