// A new team needs only a name.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { teamsQuery } from '../../data/queries.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'

export const NewTeam = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const [name, setName] = useState('')
  const add = useAct({
    run: () => api.people.createTeam({ body: { name } }),
    refresh: [teamsQuery.queryKey],
    said: () => _('Team {name} added.', { name }),
    inForm: true,
    onDone: onClose,
  })
  const faults = useFaults(add.error)
  return (
    <form
      noValidate
      className="flex flex-col gap-3 border-b border-line py-6"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(undefined)
      }}
    >
      <FormError error={add.error} fields={['name']} />
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={_('Name of the new team')}
          value={name}
          onChange={setName}
          error={faults.name}
          className="w-full sm:max-w-80"
          autoFocus
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
        <Button type="submit" look="primary" size="roomy" isPending={add.isPending} isDisabled={!name.trim()}>
          {_('Add team')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
