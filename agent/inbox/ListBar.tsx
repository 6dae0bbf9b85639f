// The bar above a list: its name, how many, search, how it is shown, and a new ticket.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Plus, Search, SlidersHorizontal } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { type Filter, isNarrowed } from '../data/filter.ts'
import { countsQuery, viewCountsQuery } from '../data/queries.ts'
import { goToNew } from '../shell/go.ts'
import { MenuButton } from '../shell/MenuButton.tsx'
import { useIsPhone } from '../shell/phone.ts'
import { IconButton } from '../ui/index.ts'
import { searchStore } from './search-open.ts'
import type { Shown } from './use-filter.ts'

const DisplayMenu = lazy(() => import('./display/DisplayMenu.tsx'))

interface Props {
  filter: Filter
  shown: Shown
  name: string
}

export const ListBar = ({ filter, shown, name }: Props) => {
  const { _ } = useLingui()
  const [isWanted, setWanted] = useState(false)
  const isPhone = useIsPhone()
  const count = useCount(filter)
  const display = (
    <IconButton label={_('Shown')} onPress={() => setWanted(true)}>
      <SlidersHorizontal size={16} aria-hidden="true" />
    </IconButton>
  )
  return (
    <header className="flex h-12 flex-none items-center gap-1 border-b border-line pr-3 pl-4 max-md:h-14">
      <MenuButton />
      <h1 className="min-w-0 truncate text-body font-semibold tracking-[-0.01em]">{name}</h1>
      {count && <span className="pl-1 text-muted tabular-nums">{count}</span>}
      <span className="grow" />
      <IconButton label={_('Search in this list')} hint="/" onPress={() => searchStore.set(true)}>
        <Search size={16} aria-hidden="true" />
      </IconButton>
      {isWanted ? (
        <Suspense fallback={display}>
          <DisplayMenu filter={filter} shown={shown} onClose={() => setWanted(false)} />
        </Suspense>
      ) : (
        display
      )}
      <IconButton
        label={_('New ticket')}
        hint="c"
        look={isPhone ? 'plain' : 'quiet'}
        onPress={() => void goToNew()}
      >
        <Plus size={16} aria-hidden="true" />
      </IconButton>
    </header>
  )
}

/** '' where only the server could say, and nobody asked it. */
const useCount = (filter: Filter): string => {
  const counts = useQuery(countsQuery).data
  const views = useQuery({ ...viewCountsQuery, enabled: filter.view !== undefined }).data
  if (isNarrowed(filter)) return ''
  if (filter.view) {
    const one = views?.items.find((v) => v.id === filter.view)
    return one ? `${one.count}${one.isMore ? '+' : ''}` : ''
  }
  if (!counts) return ''
  const count = counts[filter.list]
  return count >= counts.cap ? `${counts.cap}+` : String(count)
}
