// An idea of the team, put down.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { api } from '../../data/api.ts'
import { FormError } from '../../settings/parts/FormError.tsx'
import { useAct } from '../../settings/parts/useAct.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { feedbackKey } from '../queries.ts'

export const NewIdea = ({ onClose }: { onClose: () => void }) => {
  const { _ } = useLingui()
  const [title, setTitle] = useState('')
  const [about, setAbout] = useState('')
  const save = useAct({
    run: () => api.feedback.createIdea({ body: { title: title.trim(), about: about.trim() } }),
    refresh: [feedbackKey],
    said: () => _('Idea added.'),
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
        if (title.trim()) save.mutate(undefined)
      }}
    >
      <FormError error={save.error} fields={['title', 'about']} />
      <TextField
        label={_('Idea in one line')}
        value={title}
        onChange={setTitle}
        error={faults.title}
        autoFocus
      />
      <TextField
        label={_('What would it change?')}
        rows={3}
        value={about}
        onChange={setAbout}
        error={faults.about}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!title.trim()}
        >
          {_('Add idea')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
