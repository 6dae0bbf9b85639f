// What waits for my yes or no, and what I decided before.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Stamp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { Page } from '../settings/parts/Page.tsx'
import { useLive } from '../ticket/dispatch/use-live.ts'
import { Button, Choice, EmptyState } from '../ui/index.ts'
import { ApprovalCard } from './ApprovalCard.tsx'
import { approvalsKey, mineQuery, type Which } from './queries.ts'

export const ApprovalsPage = () => {
  const { _ } = useLingui()
  const [which, setWhich] = useState<Which>('waiting')
  const list = useInfiniteQuery(mineQuery(which))
  useLive(approvalsKey)
  useEffect(() => {
    document.title = `${_('Approvals')} · Handrail`
  }, [_])
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <div className="flex h-full min-w-0 grow flex-col">
      <Page title={_('Approvals')} width="wide" isTop>
        <div className="pt-4">
          <Choice<Which>
            label={_('Which approvals')}
            hideLabel
            options={[
              { id: 'waiting', name: _('Waiting for me') },
              { id: 'decided', name: _('Decided') },
            ]}
            value={which}
            onChange={setWhich}
          />
        </div>
        <Loaded query={{ data: items, error: list.error, refetch: list.refetch }} rows={4}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState
                icon={<Stamp size={24} aria-hidden="true" />}
                title={which === 'waiting' ? _('Nothing waits for you') : _('You have decided nothing yet')}
              >
                {_(
                  'When somebody asks for your approval, it stands here. You also get a mail you can answer.',
                )}
              </EmptyState>
            ) : (
              <div>
                {all.map((approval) => (
                  <ApprovalCard key={approval.id} approval={approval} />
                ))}
                {list.hasNextPage && (
                  <Button onPress={() => void list.fetchNextPage()} isPending={list.isFetchingNextPage}>
                    {_('Show older ones')}
                  </Button>
                )}
              </div>
            )
          }
        </Loaded>
      </Page>
    </div>
  )
}
