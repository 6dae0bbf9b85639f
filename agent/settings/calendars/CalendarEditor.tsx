// The form of a calendar: zone, week, holidays with import, days that go otherwise.
import { useLingui } from '@lingui/react'
import type { EditorProps } from '../../law/face.ts'
import { TextField } from '../../ui/index.ts'
import { Holidays } from '../hours/Holidays.tsx'
import { Week } from '../hours/Week.tsx'
import { Section } from '../parts/Page.tsx'
import { Exceptions } from './Exceptions.tsx'
import { ImportHolidays } from './ImportHolidays.tsx'

export const CalendarEditor = ({ body, set, faults, isLocked }: EditorProps<'calendar'>) => {
  const { _ } = useLingui()
  const holidays = body.holidays.map((h) => ({ ...h }))
  return (
    <>
      <Section title={_('Time zone')} text={_('In which these times are meant, summer time included.')}>
        <TextField
          label={_('Time zone')}
          hideLabel
          placeholder="Europe/Oslo"
          value={body.zone}
          onChange={(zone) => set({ zone })}
          error={faults.zone}
          isDisabled={isLocked}
          className="sm:max-w-80"
        />
      </Section>
      <Section
        title={_('Week')}
        text={_('Several spans make a split shift. A week without any is open day and night.')}
      >
        <Week
          days={body.days.map((spans) => spans.map((span) => ({ ...span })))}
          isLocked={isLocked}
          onChange={(days) => set({ days })}
        />
      </Section>
      <Section title={_('Holidays')} text={_('Days on which nobody works, whatever the week says.')}>
        <Holidays holidays={holidays} isLocked={isLocked} onChange={(next) => set({ holidays: next })} />
        {!isLocked && (
          <ImportHolidays
            onImport={(more) => {
              const dates = new Set(more.map((h) => h.date))
              set({
                holidays: [...holidays.filter((h) => !dates.has(h.date)), ...more].sort((a, b) =>
                  a.date.localeCompare(b.date),
                ),
              })
            }}
          />
        )}
      </Section>
      <Section
        title={_('Exceptions')}
        text={_('Days with other hours than their weekday. They win over holidays.')}
      >
        <Exceptions
          exceptions={body.exceptions}
          faults={faults}
          isLocked={isLocked}
          onChange={(exceptions) => set({ exceptions })}
        />
      </Section>
    </>
  )
}
