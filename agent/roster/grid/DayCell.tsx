// A day of one person: what stands there; a shift dropped here becomes theirs on that day.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { useStore } from '../../data/store.ts'
import { CellBox } from '../../inbox/roles.tsx'
import { cx } from '../../ui/index.ts'
import { canMove, chipsOn } from '../chips.ts'
import { type Day, weekdayOf } from '../dates.ts'
import type { Lane } from '../lanes.ts'
import { ChipFace } from './ChipFace.tsx'
import { type Dragged, draggedStore } from './drag.ts'
import { MonthMark } from './MonthMark.tsx'

interface Props {
  lane: Lane
  day: Day
  /** Its place in the grid: row.column. */
  name: string
  isStop: boolean
  isMonth: boolean
  mayWrite: boolean
  onOpen: () => void
  onDrop: (dragged: Dragged) => void
}

export const DayCell = ({ lane, day, name, isStop, isMonth, mayWrite, onOpen, onDrop }: Props) => {
  const { _ } = useLingui()
  const dragged = useStore(draggedStore)
  const [isOver, setOver] = useState(false)
  const chips = chipsOn(lane.chips, day)
  return (
    <CellBox
      data-cell={name}
      tabIndex={isStop ? 0 : -1}
      onClick={onOpen}
      onDragOver={(event) => {
        if (!dragged) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        draggedStore.set(null)
        if (dragged) onDrop(dragged)
      }}
      className={cx(
        'grid min-w-0 cursor-pointer gap-1 border-l border-line ring-inside hover:bg-hover',
        isMonth ? 'min-h-11 content-center p-0.5' : 'min-h-14 content-start p-1',
        weekdayOf(day.key) > 4 && 'bg-canvas',
        isOver && 'bg-selected',
      )}
    >
      {chips.length === 0 && <span className="sr-only">{_('Nothing')}</span>}
      {chips.map((chip) => {
        const mayDrag = mayWrite && canMove(chip)
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: by keys the grid moves it
          <span
            key={`${chip.kind} ${chip.from}`}
            draggable={mayDrag}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', lane.person.name)
              setTimeout(() => draggedStore.set({ chip, lane, day }))
            }}
            onDragEnd={() => draggedStore.set(null)}
            className={cx('min-w-0', mayDrag && 'cursor-grab active:cursor-grabbing')}
          >
            {isMonth ? <MonthMark chip={chip} /> : <ChipFace chip={chip} day={day} />}
          </span>
        )
      })}
    </CellBox>
  )
}
