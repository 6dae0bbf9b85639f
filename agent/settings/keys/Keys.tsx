// Public keys and certificates against which signed mails are checked.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Plus, Signature } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { KeyTable } from './KeyTable.tsx'
import { NewKey } from './NewKey.tsx'
import { keysQuery } from './queries.ts'

export const Keys = () => {
  const { _ } = useLingui()
  const keys = useQuery(keysQuery)
  const mayChange = useMay('mailbox.write')
  const [isAdding, setAdding] = useState(false)
  const isEmpty = keys.data?.items.length === 0
  const add = mayChange && (
    <Button look="primary" onPress={() => setAdding(true)} icon={<Plus size={14} aria-hidden="true" />}>
      {_('Add key')}
    </Button>
  )
  return (
    <Page title={_('Signing keys')} action={!isEmpty && add} width="wide">
      <p className="max-w-[62ch] pt-5 pb-2 text-muted">
        {_(
          'Some people sign their mails with S/MIME or OpenPGP. With their certificate or public key here, the ticket shows whether a signature is theirs.',
        )}
      </p>
      <Loaded query={keys}>
        {({ items }) =>
          items.length > 0 ? (
            <KeyTable keys={items} />
          ) : (
            <EmptyState
              title={_('No keys yet')}
              icon={<Signature size={24} aria-hidden="true" />}
              action={add}
            >
              {_('Ask a person for their public key, or save the certificate from a signed mail.')}
            </EmptyState>
          )
        }
      </Loaded>
      {isAdding && <NewKey onClose={() => setAdding(false)} />}
    </Page>
  )
}
