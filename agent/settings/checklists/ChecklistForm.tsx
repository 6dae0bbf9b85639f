// A checklist's name and its steps, one a line.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Checklist } from '../../../contract/surgery.ts'
import { api } from '../../data/api.ts'
import { Button, TextField, useFaults } from '../../ui/index.ts'
import { FormError } from '../parts/FormError.tsx'
import { useAct } from '../parts/useAct.ts'
import { checklistsQuery } from './queries.ts'

export const ChecklistForm = ({ checklist, onClose }: { checklist?: Checklist; onClose: () => void }) => {
  const { _ } = useLingui()
  const [name, setName] = useState(checklist?.name ?? '')
  const [text, setText] = useState(checklist?.items.join('\n') ?? '')
  const items = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const call = (body: { name: string; items: string[] }) =>
    checklist
      ? api.surgery.changeChecklist({ params: { id: checklist.id }, body })
      : api.surgery.createChecklist({ body })
  const save = useAct({
    run: call,
    refresh: [checklistsQuery.queryKey],
    said: (body) =>
      checklist ? _('{name} changed.', { name: body.name }) : _('{name} added.', { name: body.name }),
    ...(checklist && { undo: () => call({ name: checklist.name, items: checklist.items }) }),
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
        save.mutate({ name: name.trim(), items })
      }}
    >
      <FormError error={save.error} fields={['name', 'items']} />
      <TextField label={_('Name')} value={name} onChange={setName} error={faults.name} autoFocus />
      <TextField
        label={_('Steps')}
        description={_('One a line, in their order; at most 100.')}
        rows={Math.min(16, Math.max(5, items.length + 1))}
        value={text}
        onChange={setText}
        error={faults.items}
      />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="roomy"
          isPending={save.isPending}
          isDisabled={!name.trim() || items.length === 0}
        >
          {checklist ? _('Save') : _('Add checklist')}
        </Button>
        <Button look="plain" size="roomy" onPress={onClose}>
          {_('Cancel')}
        </Button>
      </div>
    </form>
  )
}
