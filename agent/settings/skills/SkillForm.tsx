// A skill: its name, and what somebody who has it can do.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Skill } from '../../../contract/roster.ts'
import { api } from '../../data/api.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { skillsQuery } from './queries.ts'

export const SkillForm = ({ skill, onClose }: { skill?: Skill; onClose: () => void }) => {
  const { _ } = useLingui()
  const before = { name: skill?.name ?? '', description: skill?.description ?? '' }
  const [shown, setShown] = useState(before)
  const call = (body: typeof before) =>
    skill ? api.staff.changeSkill({ params: { id: skill.id }, body }) : api.staff.createSkill({ body })
  const save = useAct({
    run: () => call({ name: shown.name.trim(), description: shown.description.trim() }),
    refresh: [skillsQuery.queryKey, ['staff']],
    said: () =>
      skill ? _('{name} changed.', { name: shown.name }) : _('{name} added.', { name: shown.name }),
    ...(skill && { undo: () => call(before) }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(save.error)
  return (
    <form
      noValidate
      className="flex max-w-lg flex-col gap-4 border-b border-line py-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (shown.name.trim()) save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['name', 'description']} />
      <TextField
        label={_('Name')}
        placeholder={_('Badge printers')}
        value={shown.name}
        onChange={(name) => setShown({ ...shown, name })}
        error={faults.name}
        autoFocus
      />
      <TextField
        label={_('Description')}
        rows={2}
        value={shown.description}
        onChange={(description) => setShown({ ...shown, description })}
        error={faults.description}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!shown.name.trim()}
        >
          {skill ? _('Save') : _('Add skill')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
