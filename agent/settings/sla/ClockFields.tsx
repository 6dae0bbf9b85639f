// In which hours clocks run, when they stand, and when they warn: alike for SLA and OLA.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { type Status, statuses } from '../../../rules/ticket/words.ts'
import { statusHint, statusName } from '../../data/words.ts'
import { useLaw } from '../../law/parts/use-names.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'

interface Clocked {
  calendarId: string | null
  pauses: readonly Status[]
  warnAt: readonly number[]
}
interface Props {
  body: Clocked
  set: (part: Partial<Clocked>) => void
  faults: Readonly<Partial<Record<string, string>>>
  isLocked: boolean
}

export const ClockFields = ({ body, set, faults, isLocked }: Props) => {
  const { _ } = useLingui()
  const calendars = useLaw('calendar')
  const [warnings, setWarnings] = useState(() => body.warnAt.join(', '))
  return (
    <>
      <Section title={_('Which hours count')}>
        <Select
          label={_('Calendar')}
          options={[{ id: '', name: _('Working hours of the desk') }, ...calendars]}
          value={body.calendarId ?? ''}
          onChange={(id) => set({ calendarId: id || null })}
          error={faults.calendarId}
          isDisabled={isLocked}
          className="w-full sm:max-w-80"
        />
      </Section>
      <Section
        title={_('When the clocks stand')}
        text={_('While somebody else has to act: time does not count against the team.')}
      >
        <fieldset className="flex min-w-0 flex-col">
          <legend className="sr-only">{_('Statuses in which the clocks stand')}</legend>
          {statuses
            .filter((status) => status !== 'solved' && status !== 'closed')
            .map((status) => (
              <Checkbox
                key={status}
                isSelected={body.pauses.includes(status)}
                onChange={(on) =>
                  set({ pauses: statuses.filter((s) => (s === status ? on : body.pauses.includes(s))) })
                }
                isDisabled={isLocked}
              >
                {statusName(status)}
                <span className="text-muted"> · {statusHint(status)}</span>
              </Checkbox>
            ))}
        </fieldset>
      </Section>
      <Section title={_('Warnings')} text={_('Rules can listen for them, and people are told.')}>
        <TextField
          label={_('At percent of the allowed time')}
          placeholder="50, 75"
          value={warnings}
          onChange={(text) => {
            setWarnings(text)
            set({ warnAt: percentsIn(text) })
          }}
          onBlur={() => setWarnings(percentsIn(warnings).join(', '))}
          error={Object.entries(faults).find(([field]) => field.startsWith('warnAt'))?.[1]}
          isDisabled={isLocked}
          className="w-full sm:max-w-40"
        />
      </Section>
    </>
  )
}

const percentsIn = (text: string): number[] =>
  [...new Set((text.match(/\d+/g) ?? []).map(Number))].filter((n) => n >= 1 && n <= 99).sort((a, b) => a - b)
