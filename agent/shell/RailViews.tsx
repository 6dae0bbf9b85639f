// The saved views in the rail, each with how many tickets it holds.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { Bookmark, Plus, UsersRound } from 'lucide-react'
import { viewCountsQuery, viewsQuery } from '../data/queries.ts'
import { placeStore } from '../inbox/place.ts'
import { IconButton } from '../ui/index.ts'
import { openView } from '../views/open.ts'
import { RailLink } from './RailLink.tsx'

export const RailViews = ({ isNarrow }: { isNarrow: boolean }) => {
  const { _ } = useLingui()
  const views = useQuery(viewsQuery).data?.items ?? []
  const counts = useQuery({ ...viewCountsQuery, enabled: views.length > 0 }).data
  return (
    <>
      {isNarrow ? (
        views.length > 0 && <hr className="my-2 w-6 border-line-strong" />
      ) : (
        <div className="flex items-center pt-2 pl-2">
          <h2 className="grow text-xs font-medium text-faint">{_('Views')}</h2>
          <IconButton label={_('New view')} onPress={() => openView({ from: placeStore.get().filter })}>
            <Plus size={14} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      {views.map((view) => (
        <RailLink
          key={view.id}
          to="/$list"
          params={{ list: 'all' }}
          search={{ view: view.id }}
          name={view.name}
          icon={view.scope === 'personal' ? Bookmark : UsersRound}
          isNarrow={isNarrow}
          {...countOf(counts, view.id)}
        />
      ))}
    </>
  )
}

const countOf = (
  counts: { items: readonly { id: string; count: number; isMore: boolean }[] } | undefined,
  id: string,
) => {
  const one = counts?.items.find((c) => c.id === id)
  return one ? { count: one.count, cap: one.isMore ? one.count : Number.POSITIVE_INFINITY } : {}
}
