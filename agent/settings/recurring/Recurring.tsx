// Tickets the desk opens by itself at set times.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { CalendarSync, Plus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { recurringQuery } from './queries.ts'
import { RecurringForm } from './RecurringForm.tsx'
import { RecurringRow } from './RecurringRow.tsx'

export const Recurring = () => {
  const { _ } = useLingui()
  const mayChange = useMay('team.write')
  const recurring = useQuery(recurringQuery)
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  const isEmpty = recurring.data?.items.length === 0
  const add = mayChange && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New recurring ticket')}
    </Button>
  )
  return (
    <Page title={_('Recurring tickets')} action={!isEmpty && add}>
      {open === 'new' && <RecurringForm onClose={close} />}
      <Loaded query={recurring}>
        {({ items }) =>
          items.length > 0 ? (
            <ul>
              {items.map((one) =>
                open === one.id ? (
                  <li key={one.id}>
                    <RecurringForm one={one} onClose={close} />
                  </li>
                ) : (
                  <RecurringRow key={one.id} one={one} mayChange={mayChange} onOpen={() => setOpen(one.id)} />
                ),
              )}
            </ul>
          ) : (
            open !== 'new' && (
              <EmptyState
                title={_('No recurring tickets yet')}
                icon={<CalendarSync size={24} aria-hidden="true" />}
                action={add}
              >
                {_('What has to be done every Monday or each quarter becomes a ticket by itself, in time.')}
              </EmptyState>
            )
          )
        }
      </Loaded>
    </Page>
  )
}
