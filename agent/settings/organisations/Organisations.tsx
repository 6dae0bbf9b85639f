// The organisations requesters belong to.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Building2, Plus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState, SearchField } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { More } from '../parts/More.tsx'
import { Page } from '../parts/Page.tsx'
import { useInAddress, useSettled } from '../parts/useInAddress.ts'
import { OrganisationForm } from './OrganisationForm.tsx'
import { OrganisationRow } from './OrganisationRow.tsx'
import { organisationPagesQuery } from './queries.ts'

export const Organisations = () => {
  const { _ } = useLingui()
  const mayChange = useMay('organisation.write')
  const [text, setText] = useInAddress('q')
  const q = useSettled(text)
  const organisations = useInfiniteQuery(organisationPagesQuery(q))
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  const isEmpty = q === '' && organisations.data?.pages[0]?.items.length === 0
  const add = mayChange && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New organisation')}
    </Button>
  )
  return (
    <Page title={_('Organisations')} action={!isEmpty && add}>
      {open === 'new' && <OrganisationForm onClose={close} />}
      {!isEmpty && (
        <div className="py-4">
          <SearchField
            label={_('Find organisations')}
            placeholder={_('Name or domain')}
            value={text}
            onChange={setText}
            className="w-full max-w-72"
          />
        </div>
      )}
      <Loaded query={organisations}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items)
          if (rows.length > 0)
            return (
              <>
                <ul>
                  {rows.map((one) => (
                    <OrganisationRow
                      key={one.id}
                      organisation={one}
                      mayChange={mayChange}
                      isOpen={open === one.id}
                      onOpen={() => setOpen(one.id)}
                      onClose={close}
                    />
                  ))}
                </ul>
                <More query={organisations} />
              </>
            )
          if (open === 'new') return null
          return isEmpty ? (
            <EmptyState
              title={_('No organisations yet')}
              icon={<Building2 size={24} aria-hidden="true" />}
              action={add}
            >
              {_('Give an organisation its mail domains, and everybody writing from them belongs to it.')}
            </EmptyState>
          ) : (
            <EmptyState
              title={_('No organisation fits “{q}”', { q })}
              icon={<Building2 size={24} aria-hidden="true" />}
            >
              {_('Try fewer letters.')}
            </EmptyState>
          )
        }}
      </Loaded>
    </Page>
  )
}
