// Dates on which the desk does not work, in their order.
import { useLingui } from '@lingui/react'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { WorkingHours } from '../../../contract/workspace.ts'
import { format } from '../../data/times.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'

type Holiday = WorkingHours['holidays'][number]

interface Props {
  holidays: Holiday[]
  isLocked: boolean
  onChange: (holidays: Holiday[]) => void
}

const dayInWords = (date: string): string =>
  format({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

export const Holidays = ({ holidays, isLocked, onChange }: Props) => {
  const { _ } = useLingui()
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const sorted = holidays.toSorted((a, b) => a.date.localeCompare(b.date))
  const add = () => {
    onChange([...holidays.filter((h) => h.date !== date), { date, name: name.trim() }])
    setDate('')
    setName('')
  }
  return (
    <div className="flex flex-col gap-3">
      {sorted.length === 0 && <p className="text-muted">{_('None yet.')}</p>}
      <ul>
        {sorted.map((holiday) => (
          <li
            key={holiday.date}
            className="flex min-h-9 items-center gap-3 border-b border-line last:border-b-0"
          >
            <span className="w-48 shrink-0 tabular-nums">{dayInWords(holiday.date)}</span>
            <span className="min-w-0 grow truncate text-muted">{holiday.name}</span>
            {!isLocked && (
              <IconButton
                label={_('Remove {name}', { name: holiday.name || holiday.date })}
                onPress={() => onChange(holidays.filter((h) => h !== holiday))}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!isLocked && (
        <div className="flex flex-wrap items-end gap-2">
          <TextField label={_('Date')} type="date" value={date} onChange={setDate} className="w-40" />
          <TextField
            label={_('Name')}
            value={name}
            onChange={setName}
            maxLength={100}
            className="min-w-40 grow sm:max-w-64"
          />
          <Button size="roomy" isDisabled={date === ''} onPress={add}>
            {_('Add day')}
          </Button>
        </div>
      )}
    </div>
  )
}
