// What an open menu gives to the items in it.
import { type ComponentType, createContext, type ReactNode } from 'react'
import type { PopoverProps } from 'react-aria-components/Popover'

export type Placement = NonNullable<PopoverProps['placement']>

export interface ItemProps {
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

/** null: not in an open menu. */
export const MenuParts = createContext<{ Item: ComponentType<ItemProps>; Line: ComponentType } | null>(null)
