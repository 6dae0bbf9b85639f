// Lists of tasks that are added to tickets at one stroke.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { ListChecks, Plus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { ChecklistForm } from './ChecklistForm.tsx'
import { ChecklistRow } from './ChecklistRow.tsx'
import { checklistsQuery } from './queries.ts'

export const Checklists = () => {
  const { _ } = useLingui()
  const mayChange = useMay('team.write')
  const checklists = useQuery(checklistsQuery)
  const [open, setOpen] = useState<string | null>(null)
  const isEmpty = checklists.data?.items.length === 0
  const add = mayChange && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New checklist')}
    </Button>
  )
  return (
    <Page title={_('Checklists')} action={!isEmpty && add}>
      {open === 'new' && <ChecklistForm onClose={() => setOpen(null)} />}
      <Loaded query={checklists}>
        {({ items }) =>
          items.length > 0 ? (
            <ul>
              {items.map((one) =>
                open === one.id ? (
                  <li key={one.id}>
                    <ChecklistForm checklist={one} onClose={() => setOpen(null)} />
                  </li>
                ) : (
                  <ChecklistRow
                    key={one.id}
                    checklist={one}
                    mayChange={mayChange}
                    onOpen={() => setOpen(one.id)}
                  />
                ),
              )}
            </ul>
          ) : (
            open !== 'new' && (
              <EmptyState
                title={_('No checklists yet')}
                icon={<ListChecks size={24} aria-hidden="true" />}
                action={add}
              >
                {_(
                  'What is always done in the same order, such as setting up a laptop, becomes tasks of a ticket.',
                )}
              </EmptyState>
            )
          )
        }
      </Loaded>
    </Page>
  )
}
