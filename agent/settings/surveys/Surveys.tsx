// The surveys: who is asked how it was, when, and how often.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Plus, Smile } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { surveysQuery } from '../../feedback/queries.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { SurveyForm } from './SurveyForm.tsx'
import { SurveyRow } from './SurveyRow.tsx'

export const Surveys = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('feedback.write')
  const surveys = useQuery(surveysQuery)
  const [open, setOpen] = useState<string | null>(null)
  const isEmpty = surveys.data?.items.length === 0
  const add = mayWrite && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New survey')}
    </Button>
  )
  return (
    <Page title={_('Surveys')} action={!isEmpty && add}>
      {open === 'new' && <SurveyForm onClose={() => setOpen(null)} />}
      <Loaded query={surveys}>
        {({ items }) =>
          items.length > 0 ? (
            <ul>
              {items.map((one) =>
                open === one.id ? (
                  <li key={one.id}>
                    <SurveyForm one={one} onClose={() => setOpen(null)} />
                  </li>
                ) : (
                  <SurveyRow key={one.id} one={one} mayWrite={mayWrite} onOpen={() => setOpen(one.id)} />
                ),
              )}
            </ul>
          ) : (
            open !== 'new' && (
              <EmptyState
                title={_('No surveys yet')}
                icon={<Smile size={24} aria-hidden="true" />}
                action={add}
              >
                {_(
                  'A mail with one link for each mark, after a ticket is solved. Nobody is asked too often.',
                )}
              </EmptyState>
            )
          )
        }
      </Loaded>
    </Page>
  )
}
