// Others who are probably the same person, and why.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Customer } from '../../contract/customers.ts'
import { api } from '../data/api.ts'
import { useAct } from '../settings/parts/useAct.ts'
import { Banner, Button, focusRing } from '../ui/index.ts'
import { likenessInWords } from './likeness.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { customersKey } from './queries.ts'

export const Likely = ({ customer }: { customer: Customer }) => {
  const { _ } = useLingui()
  const [merging, setMerging] = useState<string | null>(null)
  const apart = useAct({
    run: (otherId: string) => api.customers.notTheSame({ params: { id: customer.id, otherId } }),
    refresh: [customersKey],
    said: () => _('Kept apart. It is suggested no more.'),
  })
  return (
    <>
      {customer.duplicates.length > 0 && (
        <Banner tone="info" className="mt-4" title={_('Probably the same person')}>
          <ul>
            {customer.duplicates.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
                <span className="min-w-0 grow basis-60">
                  <Link
                    to="/customers/$id"
                    params={{ id: one.id }}
                    className={`rounded-1 font-medium break-all hover:underline ${focusRing}`}
                  >
                    {one.name} ({one.email})
                  </Link>{' '}
                  <span className="text-muted">{likenessInWords(one.because)}</span>
                </span>
                <span className="flex gap-1">
                  <Button
                    look="plain"
                    aria-label={_('Not the same: {address}', { address: one.email })}
                    isPending={apart.isPending && apart.variables === one.id}
                    onPress={() => apart.mutate(one.id)}
                  >
                    {_('Not the same')}
                  </Button>
                  <Button
                    aria-label={_('Merge {address}', { address: one.email })}
                    onPress={() => setMerging(one.id)}
                  >
                    {_('Merge')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {merging && (
        <MergeDialog
          subject="person"
          kept={{ id: customer.id, name: customer.name }}
          otherId={merging}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  )
}
