// The end of a field: archived it stays readable, removed it is gone.
import { useLingui } from '@lingui/react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Field } from '../../../contract/fields.ts'
import { api } from '../../data/api.ts'
import { fieldsQuery } from '../../data/queries.ts'
import { Button, Question } from '../../ui/index.ts'
import { Section } from '../parts/Page.tsx'
import { useAct } from '../parts/useAct.ts'

export const FieldEnd = ({ field }: { field: Field }) => {
  const { _ } = useLingui()
  const navigate = useNavigate()
  const [isAsked, setAsked] = useState(false)
  const archive = (isArchived: boolean) =>
    api.fields.change({ params: { id: field.id }, body: { isArchived } })
  const rest = useAct({
    run: () => archive(!field.isArchived),
    refresh: [fieldsQuery.queryKey],
    said: () =>
      field.isArchived
        ? _('{name} is in use again.', { name: field.name })
        : _('{name} is archived.', { name: field.name }),
    undo: () => archive(field.isArchived),
  })
  const remove = useAct({
    run: () => api.fields.remove({ params: { id: field.id } }),
    refresh: [fieldsQuery.queryKey],
    said: () => _('{name} is gone.', { name: field.name }),
    onDone: () => void navigate({ to: '/settings/$', params: { _splat: 'fields' } }),
  })
  return (
    <Section
      title={_('No longer needed')}
      text={_(
        'Archived: what it holds stays readable and nobody is asked for it. Only one that nothing uses can be removed.',
      )}
    >
      <div className="flex flex-wrap gap-2">
        <Button size="roomy" isPending={rest.isPending} onPress={() => rest.mutate(undefined)}>
          {field.isArchived ? _('Use again') : _('Archive')}
        </Button>
        <Button look="danger" size="roomy" onPress={() => setAsked(true)}>
          {_('Remove')}
        </Button>
      </div>
      <Question
        title={_('Remove {name}?', { name: field.name })}
        effect={_('Remove field')}
        isOpen={isAsked}
        isPending={remove.isPending}
        onClose={() => setAsked(false)}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsked(false) })}
      >
        {_('This cannot be taken back.')}
      </Question>
    </Section>
  )
}
