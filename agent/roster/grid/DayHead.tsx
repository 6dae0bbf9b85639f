// The days above the grid; today stands out.
import { useLingui } from '@lingui/react'
import { format } from '../../data/times.ts'
import { HeadBox, RowBox } from '../../inbox/roles.tsx'
import { cx } from '../../ui/index.ts'
import { type Day, dayWords } from '../dates.ts'

interface Props {
  days: readonly Day[]
  today: string
  isMonth: boolean
}

export const DayHead = ({ days, today, isMonth }: Props) => {
  const { _ } = useLingui()
  return (
    <RowBox className="sticky top-0 z-20 col-span-full grid grid-cols-subgrid border-b border-line bg-surface">
      <HeadBox className="sticky left-0 z-10 bg-surface">
        <span className="sr-only">{_('Person')}</span>
      </HeadBox>
      {days.map((day) => (
        <HeadBox
          key={day.key}
          aria-label={dayWords(day.key)}
          aria-current={day.key === today ? 'date' : undefined}
          className={cx(
            'flex h-9 items-center gap-1 border-l border-line text-sm font-medium text-muted tabular-nums',
            isMonth ? 'flex-col justify-center gap-0 leading-3.5' : 'px-2',
          )}
        >
          <span>{format({ weekday: isMonth ? 'narrow' : 'short' }).format(day.from)}</span>
          <span
            className={cx(
              day.key === today &&
                'rounded-1 bg-accent px-1 leading-[18px] font-semibold text-on-accent forced-colors:outline',
            )}
          >
            {format({ day: 'numeric' }).format(day.from)}
          </span>
        </HeadBox>
      ))}
    </RowBox>
  )
}
