// My API tokens: for scripts and other systems that act as me.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { Page } from '../parts/Page.tsx'
import { NewToken } from './NewToken.tsx'
import { tokensQuery } from './queries.ts'
import { TokenTable } from './TokenTable.tsx'

export const Tokens = () => {
  const { _ } = useLingui()
  const tokens = useQuery(tokensQuery)
  const [isNew, setNew] = useState(false)
  const make = (
    <Button look="primary" onPress={() => setNew(true)} icon={<Plus size={14} aria-hidden="true" />}>
      {_('New token')}
    </Button>
  )
  const isEmpty = tokens.data?.items.length === 0
  return (
    <Page title={_('API tokens')} width="wide" action={!isEmpty && make}>
      <Loaded query={tokens}>
        {({ items }) =>
          items.length > 0 ? (
            <>
              <p className="max-w-[72ch] py-4 text-muted">
                {_('A token lets a script or another system act as you.')}{' '}
                <a href="/api/docs" className="font-medium text-accent underline underline-offset-3">
                  {_('Read how')}
                </a>
              </p>
              <TokenTable tokens={items} />
            </>
          ) : (
            <EmptyState
              title={_('No API tokens')}
              icon={<KeyRound size={24} aria-hidden="true" />}
              action={make}
            >
              {_('A token lets a script or another system act as you, with as few rights as you choose.')}
            </EmptyState>
          )
        }
      </Loaded>
      {isNew && <NewToken onClose={() => setNew(false)} />}
    </Page>
  )
}
