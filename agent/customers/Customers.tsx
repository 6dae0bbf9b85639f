// Everybody the desk works for: people, their organisations, and who is probably there twice.
import { useLingui } from '@lingui/react'
import { Link, useSearch } from '@tanstack/react-router'
import { FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../data/me.ts'
import { OrganisationForm } from '../settings/organisations/OrganisationForm.tsx'
import { Button, buttonClass, cx, focusRing } from '../ui/index.ts'
import { DuplicateList } from './DuplicateList.tsx'
import { Frame } from './Frame.tsx'
import { NewCustomer } from './NewCustomer.tsx'
import { OrganisationList } from './OrganisationList.tsx'
import { PeopleList } from './PeopleList.tsx'

const shown = [
  { show: undefined, name: 'People' },
  { show: 'organisations', name: 'Organisations' },
  { show: 'duplicates', name: 'Duplicates' },
] as const

export const Customers = () => {
  const { _ } = useLingui()
  const { show } = useSearch({ strict: false }) as { show?: string }
  const mayWrite = useMay('person.write')
  const [isAdding, setAdding] = useState(false)
  const isOrganisations = show === 'organisations'
  const close = () => setAdding(false)
  const action = mayWrite && (
    <>
      <Link to="/customers/import" className={cx(buttonClass('quiet'), 'max-sm:hidden')}>
        <FileUp size={14} aria-hidden="true" />
        {_('Bring in from CSV')}
      </Link>
      {show !== 'duplicates' && (
        <Button look="primary" onPress={() => setAdding(true)} icon={<Plus size={14} aria-hidden="true" />}>
          {isOrganisations ? _('New organisation') : _('New customer')}
        </Button>
      )}
    </>
  )
  return (
    <Frame title={_('Customers')} action={action}>
      <nav aria-label={_('Customers')} className="flex gap-4 border-b border-line">
        {shown.map((one) => (
          <Link
            key={one.name}
            to="/customers"
            search={{ show: one.show } as never}
            activeOptions={{ explicitUndefined: true }}
            activeProps={{}}
            className={cx(
              'flex h-11 items-center border-b-2 border-transparent font-medium text-muted hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink',
              focusRing,
            )}
          >
            {_(one.name)}
          </Link>
        ))}
      </nav>
      {isAdding && isOrganisations && <OrganisationForm onClose={close} />}
      {isAdding && !isOrganisations && <NewCustomer onClose={close} />}
      {isOrganisations ? <OrganisationList /> : show === 'duplicates' ? <DuplicateList /> : <PeopleList />}
    </Frame>
  )
}
