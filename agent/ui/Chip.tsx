// A short fact that can be taken away: a tag, a member, a domain.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { cx } from './cx.ts'
import { focusRing } from './focus.ts'

interface Props {
  text: string
  lead?: ReactNode
  onRemove?: (() => void) | undefined
  className?: string
}

export const Chip = ({ text, lead, onRemove, className }: Props) => {
  const { _ } = useLingui()
  return (
    <span
      className={cx(
        'inline-flex h-6 max-w-full items-center gap-1.5 rounded-full bg-fill text-sm font-medium',
        lead ? 'pl-[3px]' : 'pl-2',
        !onRemove && 'pr-2',
        className,
      )}
    >
      {lead}
      <span className="truncate">{text}</span>
      {onRemove && (
        <Button
          aria-label={_('Remove {name}', { name: text })}
          onPress={onRemove}
          className={cx(
            '-ml-1.5 grid size-6 cursor-pointer place-items-center rounded-full text-faint data-hovered:text-ink',
            focusRing,
          )}
        >
          <X size={12} aria-hidden="true" />
        </Button>
      )}
    </span>
  )
}

/** A plain tag as it stands in rows: outlined, small. */
export const Tag = ({ children }: { children: string }) => (
  <span className="inline-flex h-4 shrink-0 items-center rounded-1 border border-line-strong px-[5px] text-xs leading-none whitespace-nowrap text-muted">
    {children}
  </span>
)
