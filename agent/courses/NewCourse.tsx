// Begins a course: its name and language; the rest is written on its own page.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../data/api.ts'
import { LanguageField } from '../knowledge/parts/LanguageField.tsx'
import { FormError } from '../settings/parts/FormError.tsx'
import { useAct } from '../settings/parts/useAct.ts'
import { Button, Dialog, DialogActions, TextField, useFaults } from '../ui/index.ts'
import { coursesKey } from './queries.ts'

export const NewCourse = ({ onClose }: { onClose: () => void }) => {
  const { _, i18n } = useLingui()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(i18n.locale)
  const create = useAct({
    run: () => api.courses.create({ body: { title, language } }),
    refresh: [coursesKey],
    inForm: true,
    onDone: ({ id }) => void navigate({ to: '/courses/$id/plan', params: { id } }),
  })
  const faults = useFaults(create.error)
  return (
    <Dialog title={_('New course')} isOpen onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate(undefined)
        }}
      >
        <FormError error={create.error} fields={['title']} />
        <TextField
          label={_('Title of the course')}
          value={title}
          onChange={setTitle}
          error={faults.title}
          maxLength={200}
          autoFocus
        />
        <LanguageField label={_('Language')} value={language} onChange={setLanguage} />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={onClose}>
            {_('Cancel')}
          </Button>
          <Button look="primary" size="roomy" type="submit" isPending={create.isPending}>
            {_('Begin')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
