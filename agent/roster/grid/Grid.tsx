// People down, days across, as an ARIA grid: one tab stop, arrows go from cell to cell, Enter opens one, and Shift with
// an arrow takes its shift along to the next day or person: what dragging does.
import { useLingui } from '@lingui/react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Entry, Gap } from '../../../contract/roster.ts'
import { useMay } from '../../data/me.ts'
import { GridBox } from '../../inbox/roles.tsx'
import { cx } from '../../ui/index.ts'
import { orSay } from '../acts.ts'
import { canMove, chipsOn } from '../chips.ts'
import type { Day } from '../dates.ts'
import type { Lane, Place } from '../lanes.ts'
import { DayHead } from './DayHead.tsx'
import { GapRow } from './GapRow.tsx'
import { GridRow } from './GridRow.tsx'
import { stepOf } from './keys.ts'
import { giveTo } from './move.ts'

interface Props {
  days: readonly Day[]
  lanes: readonly Lane[]
  gaps: readonly Gap[]
  entries: readonly Entry[]
  today: string
  isMonth: boolean
  onOpen: (place: Place) => void
}

export const Grid = ({ days, lanes, gaps, entries, today, isMonth, onOpen }: Props) => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({
    row: 0,
    column: Math.max(
      0,
      days.findIndex((d) => d.key === today),
    ),
  })
  const column = Math.min(at.column, days.length - 1)
  const row = Math.min(at.row, lanes.length - 1)
  const focus = (to: { row: number; column: number }) => {
    setAt(to)
    box.current?.querySelector<HTMLElement>(`[data-cell="${to.row}.${to.column}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [row = -1, column = -1] = (event.target as HTMLElement).dataset.cell?.split('.').map(Number) ?? []
    const lane = lanes[row]
    const day = days[column]
    if (!lane || !day || event.metaKey || event.ctrlKey || event.altKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return onOpen({ personId: lane.person.id, day: day.key })
    }
    const to = stepOf(event.key, { row, column }, { rows: lanes.length, columns: days.length })
    if (!to) return
    event.preventDefault()
    event.stopPropagation()
    const target = lanes[to.row]
    const targetDay = days[to.column]
    if (event.shiftKey && mayWrite && target && targetDay) {
      const [chip, ...more] = chipsOn(lane.chips, day).filter(canMove)
      if (!chip || more.length > 0 || (to.row === row && to.column === column)) return
      void orSay(giveTo(chip, entries, lane, { lane: target, day: targetDay, from: day }, _))
    }
    focus(to)
  }
  const track = isMonth
    ? `180px repeat(${days.length}, minmax(26px, 1fr))`
    : `216px repeat(7, minmax(108px, 1fr))`
  return (
    <div className="scroll-pane min-h-0 grow">
      <GridBox
        ref={box}
        aria-label={_('Roster')}
        aria-rowcount={lanes.length + 1}
        aria-colcount={days.length + 1}
        onKeyDown={onKeyDown}
        className={cx('grid w-full', isMonth ? 'min-w-[1000px]' : 'min-w-[972px]')}
        style={{ gridTemplateColumns: track }}
      >
        <DayHead days={days} today={today} isMonth={isMonth} />
        <GapRow days={days} gaps={gaps} isMonth={isMonth} />
        {lanes.map((lane, n) => (
          <GridRow
            key={lane.person.id}
            lane={lane}
            at={n}
            days={days}
            stop={n === row ? column : null}
            isMonth={isMonth}
            mayWrite={mayWrite}
            onOpen={(c) => {
              focus({ row: n, column: c })
              const day = days[c]
              if (day) onOpen({ personId: lane.person.id, day: day.key })
            }}
            onDrop={(dragged, day) =>
              void orSay(giveTo(dragged.chip, entries, dragged.lane, { lane, day, from: dragged.day }, _))
            }
          />
        ))}
      </GridBox>
    </div>
  )
}
