// A child ticket, a linked ticket or a task that a rule makes.
import { useLingui } from '@lingui/react'
import { Choice, Select, TextField } from '../../ui/index.ts'
import { usePeople, useTeams } from '../parts/use-names.ts'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'
import { WordsField } from './WordsField.tsx'

export const CreateFields = ({ action, onChange, faults, isLocked }: ActionProps<Of<'create'>>) => {
  const { _ } = useLingui()
  const teams = useTeams()
  const people = usePeople()
  return (
    <>
      <Choice<Of<'create'>['what']>
        label={_('What')}
        hideLabel
        options={[
          { id: 'task', name: _('Task') },
          { id: 'child', name: _('Child ticket') },
          { id: 'linked', name: _('Linked ticket') },
        ]}
        value={action.what}
        onChange={(what) => onChange({ ...action, what })}
        isDisabled={isLocked}
      />
      <TextField
        label={_('Subject')}
        value={action.subject}
        onChange={(subject) => onChange({ ...action, subject })}
        error={faults.subject}
        isDisabled={isLocked}
        maxLength={300}
      />
      <WordsField
        label={_('Words')}
        words={action.words}
        onChange={(words) => onChange({ ...action, words })}
        error={faults.words}
        isLocked={isLocked}
        rows={3}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={_('Team')}
          options={[{ id: '', name: _('No team') }, ...teams]}
          value={action.teamId ?? ''}
          onChange={(id) => onChange({ ...action, teamId: id || null })}
          error={faults.teamId}
          isDisabled={isLocked}
        />
        <Select
          label={_('Assignee')}
          options={[{ id: '', name: _('Nobody') }, ...people]}
          value={action.assigneeId ?? ''}
          onChange={(id) => onChange({ ...action, assigneeId: id || null })}
          error={faults.assigneeId}
          isDisabled={isLocked}
        />
      </div>
    </>
  )
}
