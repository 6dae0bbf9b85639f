// A menu that is open: its frame and its items.
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, Separator } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { cx } from './cx.ts'
import { Kbd } from './Kbd.tsx'
import { type ItemProps, MenuParts, type Placement } from './menu-parts.ts'
import { floating, optionClass } from './option.ts'

interface Props {
  label: string
  placement: Placement
  anchor: HTMLElement
  onClose: () => void
  children: ReactNode
}

const MenuOpen = ({ label, placement, anchor, onClose, children }: Props) => (
  <Popover
    isOpen
    onOpenChange={(open) => !open && onClose()}
    triggerRef={{ current: anchor }}
    offset={4}
    placement={placement}
    className={cx(floating, 'min-w-44 overflow-auto')}
  >
    <MenuParts value={parts}>
      <AriaMenu aria-label={label} autoFocus="first" onClose={onClose} className="p-1 outline-none">
        {children}
      </AriaMenu>
    </MenuParts>
  </Popover>
)
export default MenuOpen

const Item = ({ text, onAction, icon, hint, note, danger = false, isDisabled = false }: ItemProps) => (
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

const Line = () => <Separator className="mx-2 my-1 border-t border-line" />

const parts = { Item, Line }
