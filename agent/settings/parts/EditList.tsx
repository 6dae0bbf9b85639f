// A settings page that is a list whose lines open into forms in place, with a form for a new one above.
import type { UseQueryResult } from '@tanstack/react-query'
import { type LucideIcon, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button, EmptyState } from '../../ui/index.ts'
import { Loaded } from './Loaded.tsx'
import { Page } from './Page.tsx'

interface Props<T extends { id: string }> {
  title: string
  query: Pick<UseQueryResult<readonly T[]>, 'data' | 'error'> & { refetch: () => unknown }
  /** null: whoever looks may not change anything. */
  newLabel: string | null
  empty: { title: string; icon: LucideIcon; words: string }
  /** A list item. */
  row: (one: T, onOpen: () => void) => ReactNode
  /** Left out: a new one. */
  form: (one: T | undefined, onClose: () => void) => ReactNode
}

export const EditList = <T extends { id: string }>({
  title,
  query,
  newLabel,
  empty,
  row,
  form,
}: Props<T>) => {
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  const isEmpty = query.data?.length === 0
  const add = newLabel !== null && open !== 'new' && (
    <Button look="primary" onPress={() => setOpen('new')} icon={<Plus size={14} aria-hidden="true" />}>
      {newLabel}
    </Button>
  )
  const Icon = empty.icon
  return (
    <Page title={title} action={!isEmpty && add}>
      {open === 'new' && form(undefined, close)}
      <Loaded query={query}>
        {(items) =>
          items.length > 0 ? (
            <ul>
              {items.map((one) =>
                open === one.id ? <li key={one.id}>{form(one, close)}</li> : row(one, () => setOpen(one.id)),
              )}
            </ul>
          ) : (
            open !== 'new' && (
              <EmptyState title={empty.title} icon={<Icon size={24} aria-hidden="true" />} action={add}>
                {empty.words}
              </EmptyState>
            )
          )
        }
      </Loaded>
    </Page>
  )
}
