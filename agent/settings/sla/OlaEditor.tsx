// The form of an OLA: which team, how long by priority, in which hours.
import { useLingui } from '@lingui/react'
import type { EditorProps } from '../../law/face.ts'
import { useTeams } from '../../law/parts/use-names.ts'
import { Select } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { ClockFields } from './ClockFields.tsx'
import { MinutesHead, MinutesRow } from './MinutesRow.tsx'

export const OlaEditor = ({ body, set, faults, isLocked }: EditorProps<'ola'>) => {
  const { _ } = useLingui()
  const teams = useTeams()
  return (
    <>
      <Section title={_('Whose time')}>
        <Select
          label={_('Team')}
          options={teams}
          value={body.teamId || null}
          onChange={(teamId) => set({ teamId })}
          placeholder={_('Choose…')}
          error={faults.teamId}
          isDisabled={isLocked}
          className="w-full sm:max-w-80"
        />
      </Section>
      <Section
        title={_('How long')}
        text={_('Working time, such as 30 m or 4 h 30 m. Where nothing stands, nothing is promised.')}
      >
        <div className="flex flex-col gap-2">
          <div aria-hidden="true" className="max-sm:hidden">
            <MinutesHead />
          </div>
          <MinutesRow
            minutes={body.minutes}
            onChange={(minutes) => set({ minutes })}
            faultsOf={(priority) => faults[`minutes.${priority}`]}
            isLocked={isLocked}
          />
        </div>
      </Section>
      <ClockFields body={body} set={set} faults={faults} isLocked={isLocked} />
    </>
  )
}
