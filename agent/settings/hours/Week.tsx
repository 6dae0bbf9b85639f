// The seven days, each with its spans of time.
import { useLingui } from '@lingui/react'
import { Plus, X } from 'lucide-react'
import type { WorkingHours } from '../../../contract/workspace.ts'
import { IconButton, TextField } from '../../ui/index.ts'
import { localeOf } from '../../ui/RelativeTime.tsx'

type Days = WorkingHours['days']
type Span = Days[number][number]

interface Props {
  days: Days
  isLocked: boolean
  onChange: (days: Days) => void
}

/** 2024 began on a Monday. */
const nameOf = (day: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day + 1))

export const Week = ({ days, isLocked, onChange }: Props) => {
  const { i18n } = useLingui()
  return (
    <ul>
      {days.map((spans, day) => (
        <Day
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the week
          key={day}
          name={nameOf(day, localeOf(i18n.locale))}
          spans={spans}
          isLocked={isLocked}
          onChange={(next) => onChange(days.with(day, next))}
        />
      ))}
    </ul>
  )
}

interface DayProps {
  name: string
  spans: Span[]
  isLocked: boolean
  onChange: (spans: Span[]) => void
}

const Day = ({ name, spans, isLocked, onChange }: DayProps) => {
  const { _ } = useLingui()
  const last = spans.at(-1)
  const next: Span =
    last && last.to < '23:00' ? { from: last.to, to: '23:00' } : { from: '09:00', to: '17:00' }
  return (
    <li className="flex min-h-11 flex-wrap items-start gap-x-4 gap-y-2 border-b border-line py-2 last:border-b-0">
      <span className="flex h-8 w-28 items-center font-[550] pointer-coarse:h-11">{name}</span>
      <ul className="flex min-w-0 grow flex-col gap-2">
        {spans.length === 0 && <li className="flex h-8 items-center text-muted">{_('Free')}</li>}
        {spans.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the day
          <li key={at} className="flex items-center gap-2">
            <TextField
              label={_('{day}, from', { day: name })}
              hideLabel
              type="time"
              value={span.from}
              onChange={(from) => onChange(spans.with(at, { ...span, from }))}
              isDisabled={isLocked}
              className="w-32"
            />
            <span aria-hidden="true">–</span>
            <TextField
              label={_('{day}, until', { day: name })}
              hideLabel
              type="time"
              value={span.to === '24:00' ? '23:59' : span.to}
              onChange={(to) => onChange(spans.with(at, { ...span, to: to === '23:59' ? '24:00' : to }))}
              isDisabled={isLocked}
              className="w-32"
            />
            {!isLocked && (
              <IconButton
                label={_('Remove {from}–{to} on {day}', { from: span.from, to: span.to, day: name })}
                onPress={() => onChange(spans.toSpliced(at, 1))}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && spans.length < 6 && (
        <IconButton
          label={_('Add a span on {day}', { day: name })}
          onPress={() => onChange([...spans, next])}
        >
          <Plus size={14} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
