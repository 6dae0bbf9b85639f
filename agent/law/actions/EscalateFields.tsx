// Escalation up the line of command, and over to another team or tier.
import { useLingui } from '@lingui/react'
import { Checkbox, Choice, Select } from '../../ui/index.ts'
import { useTeams } from '../parts/use-names.ts'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'
import { WordsField } from './WordsField.tsx'

export const EscalateFields = ({ action, onChange, faults, isLocked }: ActionProps<Of<'escalate'>>) => {
  const { _ } = useLingui()
  return (
    <>
      <Choice<Of<'escalate'>['to']>
        label={_('To whom')}
        hideLabel
        options={[
          { id: 'lead', name: _('Lead') },
          { id: 'manager', name: _('Manager') },
          { id: 'on_call', name: _('On call') },
        ]}
        value={action.to}
        onChange={(to) => onChange({ ...action, to })}
        isDisabled={isLocked}
      />
      <WordsField
        label={_('What they are told')}
        words={action.words}
        onChange={(words) => onChange({ ...action, words })}
        error={faults.words}
        isLocked={isLocked}
        rows={3}
      />
      <Checkbox
        isSelected={action.raise}
        onChange={(raise) => onChange({ ...action, raise })}
        isDisabled={isLocked}
      >
        {_('Raise the priority by one step')}
      </Checkbox>
    </>
  )
}

export const HandOverFields = ({ action, onChange, faults, isLocked }: ActionProps<Of<'hand_over'>>) => {
  const { _ } = useLingui()
  const teams = useTeams()
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={_('Team')}
          options={[{ id: '', name: _('The same team') }, ...teams]}
          value={action.teamId ?? ''}
          onChange={(id) => onChange({ ...action, teamId: id || null })}
          error={faults.teamId}
          isDisabled={isLocked}
        />
        <Select
          label={_('Tier')}
          options={[
            { id: '', name: _('Any tier') },
            ...[1, 2, 3, 4].map((n) => ({ id: String(n), name: _('Tier {n}', { n }) })),
          ]}
          value={action.tier === null ? '' : String(action.tier)}
          onChange={(id) => onChange({ ...action, tier: id === '' ? null : Number(id) })}
          error={faults.tier}
          isDisabled={isLocked}
        />
      </div>
      <WordsField
        label={_('Hand-over note')}
        words={action.words}
        onChange={(words) => onChange({ ...action, words })}
        error={faults.words}
        isLocked={isLocked}
        rows={3}
      />
    </>
  )
}
