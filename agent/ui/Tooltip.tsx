// A few words about a control, with its key; shown on hover and on focus.
import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from 'react-aria-components/Tooltip'
import { hintNow } from './hints.ts'
import { Kbd } from './Kbd.tsx'

interface Props {
  text: string
  hint?: string
  placement?: TooltipProps['placement']
  /** One control that can take the focus. */
  children: ReactElement
}

export const Tooltip = ({ text, hint, placement = 'bottom', children }: Props) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    {children}
    <AriaTooltip
      placement={placement}
      offset={6}
      className="z-50 flex max-w-72 items-center gap-2 rounded-2 bg-ink px-2 py-1 text-sm text-surface shadow-float"
    >
      {text}
      {hintNow(hint) && <Kbd look="border-surface/40 bg-transparent text-inherit">{hintNow(hint) ?? ''}</Kbd>}
    </AriaTooltip>
  </TooltipTrigger>
)
