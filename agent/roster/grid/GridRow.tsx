// One person: name, tier and hours, and a cell for each day.
import { useLingui } from '@lingui/react'
import { RowBox } from '../../inbox/roles.tsx'
import { Avatar } from '../../ui/index.ts'
import { workedIn } from '../chips.ts'
import type { Day } from '../dates.ts'
import type { Lane } from '../lanes.ts'
import { DayCell } from './DayCell.tsx'
import type { Dragged } from './drag.ts'
import { RowHeadBox } from './RowHeadBox.tsx'

interface Props {
  lane: Lane
  at: number
  days: readonly Day[]
  /** The column of the tab stop; null: it is in another row. */
  stop: number | null
  isMonth: boolean
  mayWrite: boolean
  onOpen: (column: number) => void
  onDrop: (dragged: Dragged, day: Day) => void
}

export const GridRow = ({ lane, at, days, stop, isMonth, mayWrite, onOpen, onDrop }: Props) => {
  const { _ } = useLingui()
  const hours = Math.round((workedIn(lane.chips, days) / 3_600_000) * 4) / 4
  return (
    <RowBox className="col-span-full grid grid-cols-subgrid border-b border-line">
      <RowHeadBox className="sticky left-0 z-10 flex items-center gap-2.5 bg-surface py-2 pr-2 pl-4">
        {!isMonth && <Avatar name={lane.person.name} size="large" />}
        <span className="min-w-0">
          <span className="block truncate font-[550]">{lane.person.name}</span>
          <span className="block truncate text-sm text-muted tabular-nums">
            {_('Tier {tier} · {hours} h', { tier: lane.tier, hours })}
          </span>
        </span>
      </RowHeadBox>
      {days.map((day, column) => (
        <DayCell
          key={day.key}
          lane={lane}
          day={day}
          name={`${at}.${column}`}
          isStop={stop === column}
          isMonth={isMonth}
          mayWrite={mayWrite}
          onOpen={() => onOpen(column)}
          onDrop={(dragged) => onDrop(dragged, day)}
        />
      ))}
    </RowBox>
  )
}
