// A day of a pattern: its shifts, each with times, breaks and whether it is on call.
import { useLingui } from '@lingui/react'
import { Coffee, CopyPlus, Plus, X } from 'lucide-react'
import { shiftKinds } from '../../../rules/roster/words.ts'
import { format } from '../../data/times.ts'
import { IconButton, Select, TextField } from '../../ui/index.ts'
import { entryName } from '../words.tsx'
import { another, type Shift } from './week.ts'

interface Props {
  /** Monday is 0. */
  day: number
  /** null: there is only one. */
  week: number | null
  shifts: Shift[]
  yesterday: Shift[] | undefined
  onChange: (shifts: Shift[]) => void
}

export const PatternDay = ({ day, week, shifts, yesterday, onChange }: Props) => {
  const { _ } = useLingui()
  const weekday = format({ weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day + 1))
  const name = week === null ? weekday : _('{day} of week {week}', { day: weekday, week })
  return (
    <div className="flex min-h-11 flex-wrap items-start gap-x-3 gap-y-2 border-b border-line py-2 last:border-b-0">
      <span className="flex h-8 w-24 items-center font-[550] pointer-coarse:h-11">{weekday}</span>
      <ul className="flex min-w-0 grow flex-col gap-2">
        {shifts.length === 0 && <li className="flex h-8 items-center text-muted">{_('Free')}</li>}
        {shifts.map((shift, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift is its place in the day
          <li key={at} className="flex flex-wrap items-center gap-2">
            <ShiftFields
              name={name}
              shift={shift}
              set={(part) => onChange(shifts.with(at, { ...shift, ...part }))}
              remove={() => onChange(shifts.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <span className="flex">
        {yesterday && yesterday.length > 0 && (
          <IconButton
            label={_('{day} as the day before', { day: name })}
            onPress={() => onChange(structuredClone(yesterday))}
          >
            <CopyPlus size={14} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton
          label={_('Add a shift on {day}', { day: name })}
          isDisabled={shifts.length >= 6}
          onPress={() => onChange([...shifts, another(shifts)])}
        >
          <Plus size={14} aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  )
}

interface FieldsProps {
  name: string
  shift: Shift
  set: (part: Partial<Shift>) => void
  remove: () => void
}

const ShiftFields = ({ name, shift, set, remove }: FieldsProps) => {
  const { _ } = useLingui()
  const time = (label: string, value: string, onChange: (value: string) => void) => (
    <TextField
      label={label}
      hideLabel
      type="time"
      value={value}
      onChange={onChange}
      className="w-28 pointer-coarse:w-36"
    />
  )
  return (
    <>
      <Select
        label={_('{day}, kind', { day: name })}
        hideLabel
        options={shiftKinds.map((id) => ({ id, name: entryName(id) }))}
        value={shift.kind}
        onChange={(kind) => set({ kind })}
        className="w-28 pointer-coarse:w-36"
      />
      {time(_('{day}, from', { day: name }), shift.from, (from) => set({ from }))}
      <span aria-hidden="true">–</span>
      {time(_('{day}, until', { day: name }), shift.to, (to) => set({ to }))}
      {shift.breaks.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a break is its place in the shift
        <span key={at} className="flex items-center gap-1.5 rounded-2 bg-fill p-0.5 pl-2">
          <Coffee size={14} aria-hidden="true" className="text-muted" />
          {time(_('{day}, break from', { day: name }), one.from, (from) =>
            set({ breaks: shift.breaks.with(at, { ...one, from }) }),
          )}
          {time(_('{day}, break until', { day: name }), one.to, (to) =>
            set({ breaks: shift.breaks.with(at, { ...one, to }) }),
          )}
          <IconButton
            label={_('Remove the break {from}–{to} on {day}', { ...one, day: name })}
            onPress={() => set({ breaks: shift.breaks.toSpliced(at, 1) })}
          >
            <X size={14} aria-hidden="true" />
          </IconButton>
        </span>
      ))}
      <IconButton
        label={_('Add a break on {day}', { day: name })}
        isDisabled={shift.breaks.length >= 6}
        onPress={() => set({ breaks: [...shift.breaks, { from: '12:00', to: '12:30' }] })}
      >
        <Coffee size={14} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={_('Remove {from}–{to} on {day}', { from: shift.from, to: shift.to, day: name })}
        onPress={remove}
      >
        <X size={14} aria-hidden="true" />
      </IconButton>
    </>
  )
}
