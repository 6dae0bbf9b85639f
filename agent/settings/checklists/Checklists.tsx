// Lists of tasks that are added to tickets at one stroke.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ListChecks } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { EditList } from '../parts/EditList.tsx'
import { ChecklistForm } from './ChecklistForm.tsx'
import { ChecklistRow } from './ChecklistRow.tsx'
import { checklistsQuery } from './queries.ts'

export const Checklists = () => {
  const { _ } = useLingui()
  const mayChange = useMay('team.write')
  return (
    <EditList
      title={_('Checklists')}
      query={useQuery({ ...checklistsQuery, select: ({ items }) => items })}
      newLabel={mayChange ? _('New checklist') : null}
      empty={{
        title: _('No checklists yet'),
        icon: ListChecks,
        words: _(
          'What is always done in the same order, such as setting up a laptop, becomes tasks of a ticket.',
        ),
      }}
      row={(one, onOpen) => (
        <ChecklistRow key={one.id} checklist={one} mayChange={mayChange} onOpen={onOpen} />
      )}
      form={(one, onClose) => <ChecklistForm {...(one && { checklist: one })} onClose={onClose} />}
    />
  )
}
