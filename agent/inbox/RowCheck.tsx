// The box that takes a row into the selection; it takes the priority's place on hover and while rows are selected.
import { useLingui } from '@lingui/react'
import { Check } from 'lucide-react'
import { cx } from '../ui/index.ts'
import { extendTo, toggle } from './place.ts'

interface Props {
  number: number
  subject: string
  isSelected: boolean
  isSelecting: boolean
}

export const RowCheck = ({ number, subject, isSelected, isSelecting }: Props) => {
  const { _ } = useLingui()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a tick inside a grid row, operated by Space or X on the row
    <span
      role="checkbox"
      aria-checked={isSelected}
      aria-label={_('Select {subject}', { subject })}
      tabIndex={-1}
      onKeyDown={() => undefined}
      onClick={(event) => {
        event.stopPropagation()
        if (event.shiftKey) extendTo(number)
        else toggle(number)
      }}
      className={cx('-m-1.5 place-items-center p-1.5', isSelecting ? 'grid' : 'hidden group-hover:grid')}
    >
      <span
        className={cx(
          'grid size-4 place-items-center rounded-1 border-[1.5px]',
          isSelected
            ? 'border-accent bg-accent text-on-accent'
            : 'border-control bg-surface text-transparent',
        )}
      >
        <Check size={12} strokeWidth={3} aria-hidden="true" />
      </span>
    </span>
  )
}
