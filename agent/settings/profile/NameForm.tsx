// My name as others see it.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { useMe } from '../../data/me.ts'
import { Button, showToast, TextField } from '../../ui/index.ts'
import { useChangeMe } from './useChangeMe.ts'

export const NameForm = () => {
  const { _ } = useLingui()
  const { person } = useMe()
  const [name, setName] = useState(person.name)
  const change = useChangeMe(() => showToast({ text: _('Name changed.') }))
  const isChanged = name.trim() !== '' && name.trim() !== person.name
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) change.mutate({ name: name.trim() })
      }}
    >
      <TextField
        label={_('Name')}
        name="name"
        autoComplete="name"
        value={name}
        onChange={setName}
        className="w-full sm:max-w-80"
        maxLength={200}
      />
      {isChanged && (
        <Button type="submit" look="primary" size="roomy" isPending={change.isPending}>
          {_('Save')}
        </Button>
      )}
    </form>
  )
}
