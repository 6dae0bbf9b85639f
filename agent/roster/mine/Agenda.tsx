// Weeks as lists of days: today first in sight, days without anything said in one word.
import { useLingui } from '@lingui/react'
import { format } from '../../data/times.ts'
import { cx, useNow } from '../../ui/index.ts'
import { chipsOn, type RosterChip, workedIn } from '../chips.ts'
import { type Day, keyOf, rangeWords } from '../dates.ts'
import { ChipFace } from '../grid/ChipFace.tsx'

export const Agenda = ({ days, chips }: { days: readonly Day[]; chips: readonly RosterChip[] }) => {
  const { _ } = useLingui()
  const weeks = Array.from({ length: days.length / 7 }, (_week, n) => days.slice(n * 7, n * 7 + 7))
  return weeks.map((week) => {
    const hours = Math.round((workedIn(chips, week) / 3_600_000) * 4) / 4
    return (
      <section key={week[0]?.key} className="pb-6">
        <h2 className="flex items-baseline gap-2 border-b border-line pb-1.5 text-body font-semibold">
          {rangeWords(week)}
          <span className="text-ui font-[450] text-muted tabular-nums">{_('{hours} h', { hours })}</span>
        </h2>
        <ul>
          {week.map((day) => (
            <DayLine key={day.key} day={day} chips={chipsOn(chips, day)} />
          ))}
        </ul>
      </section>
    )
  })
}

const DayLine = ({ day, chips }: { day: Day; chips: readonly RosterChip[] }) => {
  const { _ } = useLingui()
  const isToday = keyOf(useNow()) === day.key
  return (
    <li
      aria-current={isToday ? 'date' : undefined}
      className={cx(
        'grid min-h-9 grid-cols-[148px_minmax(0,1fr)] items-center gap-3 border-b border-line py-1',
        isToday && 'font-semibold',
      )}
    >
      <span className="whitespace-nowrap tabular-nums">
        {format({ weekday: 'short', day: 'numeric', month: 'short' }).format(day.from)}
        {isToday && <span className="ml-2 text-sm text-accent">{_('Today')}</span>}
      </span>
      {chips.length > 0 ? (
        <span className="flex flex-wrap gap-1.5">
          {chips.map((chip) => (
            <span key={`${chip.kind} ${chip.from}`} className="w-36">
              <ChipFace chip={chip} day={day} />
            </span>
          ))}
        </span>
      ) : (
        <span className="font-[450] text-faint">{_('Free')}</span>
      )}
    </li>
  )
}
