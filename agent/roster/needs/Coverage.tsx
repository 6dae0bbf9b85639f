// How many people each team needs and when; where fewer are there, the roster marks it.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Plus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useMay } from '../../data/me.ts'
import { Loaded } from '../../settings/parts/Loaded.tsx'
import { Button, EmptyState } from '../../ui/index.ts'
import { needsQuery } from '../queries.ts'
import { NeedForm } from './NeedForm.tsx'
import { NeedRow } from './NeedRow.tsx'

const Coverage = () => {
  const { _ } = useLingui()
  const mayWrite = useMay('roster.write')
  const query = useQuery(needsQuery)
  const [open, setOpen] = useState<string | null>(null)
  const add = mayWrite && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {_('Say how many are needed')}
    </Button>
  )
  return (
    <div className="scroll-pane min-h-0 grow">
      <div className="max-w-[880px] px-6 pb-16 max-md:px-4">
        <Loaded query={query} rows={5}>
          {({ items }) => (
            <>
              {open === 'new' && <NeedForm onClose={() => setOpen(null)} />}
              {items.length > 0 && <div className="flex justify-end py-4">{add}</div>}
              {items.length === 0 && open !== 'new' && (
                <EmptyState
                  title={_('Nothing is asked for yet')}
                  icon={<UsersRound size={24} aria-hidden="true" />}
                  action={add}
                >
                  {_(
                    'Two on the phones from eight to six, one on call at night: the roster marks where somebody is missing.',
                  )}
                </EmptyState>
              )}
              <ul>
                {items.map((one) =>
                  open === one.id ? (
                    <li key={one.id}>
                      <NeedForm need={one} onClose={() => setOpen(null)} />
                    </li>
                  ) : (
                    <NeedRow key={one.id} need={one} mayWrite={mayWrite} onOpen={() => setOpen(one.id)} />
                  ),
                )}
              </ul>
            </>
          )}
        </Loaded>
      </div>
    </div>
  )
}
export default Coverage
