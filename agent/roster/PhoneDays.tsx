// The roster on a phone: a day of the week above, everybody's shifts of that day below.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Gap } from '../../contract/roster.ts'
import { format } from '../data/times.ts'
import { Avatar, cx } from '../ui/index.ts'
import { chipsOn } from './chips.ts'
import { type Day, dayWords } from './dates.ts'
import { ChipFace } from './grid/ChipFace.tsx'
import { GapWords, gapsOn } from './grid/GapWords.tsx'
import type { Lane, Place } from './lanes.ts'
import { useRosterSearch } from './use-roster-search.ts'

interface Props {
  days: readonly Day[]
  lanes: readonly Lane[]
  gaps: readonly Gap[]
  onOpen: (place: Place) => void
}

export const PhoneDays = ({ days, lanes, gaps, onOpen }: Props) => {
  const { _ } = useLingui()
  const { day: wanted } = useRosterSearch()
  const [key, setKey] = useState(wanted)
  const day = days.find((d) => d.key === key) ?? days[0]
  if (!day) return null
  return (
    <>
      <nav aria-label={_('Day')} className="grid flex-none grid-cols-7 border-b border-line px-2">
        {days.map((one) => {
          const hasGap = gapsOn(gaps, one).length > 0
          return (
            <button
              key={one.key}
              type="button"
              aria-pressed={one.key === day.key}
              onClick={() => setKey(one.key)}
              className="grid h-14 place-items-center content-center rounded-2 text-sm text-muted ring-inside aria-pressed:bg-selected aria-pressed:font-semibold aria-pressed:text-ink"
            >
              <span className="sr-only">
                {dayWords(one.key)}
                {hasGap && `, ${_('somebody is missing')}`}
              </span>
              <span aria-hidden="true">{format({ weekday: 'narrow' }).format(one.from)}</span>
              <span aria-hidden="true" className="text-ui tabular-nums">
                {format({ day: 'numeric' }).format(one.from)}
              </span>
              <i
                aria-hidden="true"
                className={cx('h-0.5 w-3 rounded-full', hasGap ? 'bg-breach' : 'bg-transparent')}
              />
            </button>
          )
        })}
      </nav>
      <div className="scroll-pane min-h-0 grow">
        {gapsOn(gaps, day).length > 0 && (
          <div className="grid gap-1 border-b border-line px-4 py-2">
            {gapsOn(gaps, day).map((gap) => (
              <GapWords key={`${gap.needId} ${gap.from}`} gap={gap} />
            ))}
          </div>
        )}
        <ul>
          {lanes.map((lane) => (
            <li key={lane.person.id}>
              <button
                type="button"
                onClick={() => onOpen({ personId: lane.person.id, day: day.key })}
                className="flex min-h-14 w-full items-center gap-3 border-b border-line px-4 py-2 text-left ring-inside"
              >
                <Avatar name={lane.person.name} size="large" />
                <span className="min-w-0 grow truncate font-[550]">{lane.person.name}</span>
                <span className="grid w-[132px] shrink-0 gap-1">
                  {chipsOn(lane.chips, day).map((chip) => (
                    <ChipFace key={`${chip.kind} ${chip.from}`} chip={chip} day={day} />
                  ))}
                  {chipsOn(lane.chips, day).length === 0 && (
                    <span className="text-sm text-muted">{_('Nothing')}</span>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
