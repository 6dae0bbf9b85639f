// Days with hours of their own: a date, a name, and spans or closed.
import { useLingui } from '@lingui/react'
import { Plus, X } from 'lucide-react'
import type { CalendarBody } from '../../../rules/calendar/body.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'

type Exception = CalendarBody['exceptions'][number]

interface Props {
  exceptions: CalendarBody['exceptions']
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
  onChange: (exceptions: Exception[]) => void
}

const today = () => new Date().toISOString().slice(0, 10)

export const Exceptions = ({ exceptions, faults, isLocked, onChange }: Props) => {
  const { _ } = useLingui()
  const set = (at: number, part: Partial<Exception>) =>
    onChange(exceptions.with(at, { ...(exceptions[at] as Exception), ...part }) as Exception[])
  return (
    <div className="flex flex-col gap-3">
      {exceptions.length === 0 && <p className="text-muted">{_('None yet.')}</p>}
      <ul>
        {exceptions.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: it is its place in the list
          <li key={at} className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
            <div className="flex flex-wrap items-end gap-2">
              <TextField
                label={_('Date')}
                type="date"
                value={one.date}
                onChange={(date) => set(at, { date })}
                error={faults[`exceptions.${at}.date`]}
                isDisabled={isLocked}
                className="w-40"
              />
              <TextField
                label={_('Name')}
                value={one.name}
                onChange={(name) => set(at, { name })}
                isDisabled={isLocked}
                maxLength={120}
                className="min-w-40 grow sm:max-w-64"
              />
              {!isLocked && (
                <IconButton
                  label={_('Remove {name}', { name: one.name || one.date })}
                  onPress={() => onChange(exceptions.toSpliced(at, 1))}
                  className="mb-0.5"
                >
                  <X size={14} aria-hidden="true" />
                </IconButton>
              )}
            </div>
            <Spans one={one} isLocked={isLocked} onChange={(spans) => set(at, { spans })} />
          </li>
        ))}
      </ul>
      {!isLocked && (
        <Button
          className="self-start"
          icon={<Plus size={14} aria-hidden="true" />}
          onPress={() =>
            onChange([...exceptions, { date: today(), name: '', spans: [{ from: '09:00', to: '12:00' }] }])
          }
        >
          {_('Add a day')}
        </Button>
      )}
    </div>
  )
}

interface SpansProps {
  one: Exception
  isLocked: boolean
  onChange: (spans: Exception['spans']) => void
}

const Spans = ({ one: { date, spans }, isLocked, onChange }: SpansProps) => {
  const { _ } = useLingui()
  const time = (label: string, value: string, set: (value: string) => void) => (
    <TextField
      label={label}
      hideLabel
      type="time"
      value={value === '24:00' ? '23:59' : value}
      onChange={(next) => set(next === '23:59' ? '24:00' : next)}
      isDisabled={isLocked}
      className="w-32"
    />
  )
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {spans.length === 0 && <span className="text-muted">{_('Closed all day')}</span>}
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the day
        <span key={at} className="flex items-center gap-2">
          {time(_('{day}, from', { day: date }), span.from, (from) =>
            onChange(spans.with(at, { ...span, from })),
          )}
          <span aria-hidden="true">–</span>
          {time(_('{day}, until', { day: date }), span.to, (to) => onChange(spans.with(at, { ...span, to })))}
          {!isLocked && (
            <IconButton
              label={_('Remove {from}–{to} on {day}', { ...span, day: date })}
              onPress={() => onChange(spans.toSpliced(at, 1))}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          )}
        </span>
      ))}
      {!isLocked && spans.length < 6 && (
        <IconButton
          label={_('Add a span on {day}', { day: date })}
          onPress={() => onChange([...spans, { from: '09:00', to: '12:00' }])}
        >
          <Plus size={14} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
