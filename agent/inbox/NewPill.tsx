// "3 new": tickets that came while the list is being read; they are shown when asked for.
import { useLingui } from '@lingui/react'
import { ArrowUp } from 'lucide-react'
import { aroundOf, aroundStore } from '../data/arrivals.ts'
import type { Filter } from '../data/filter.ts'
import { refreshList } from '../data/lists.ts'
import { useStorePart } from '../data/store.ts'
import { Button } from '../ui/index.ts'
import { toTop } from './scroll.ts'

export const NewPill = ({ filter }: { filter: Filter }) => {
  const { _ } = useLingui()
  const count = useStorePart(aroundStore, (all) => aroundOf(all, filter).came.size)
  return (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-0 top-14 z-10 flex justify-center max-md:top-16"
    >
      {count > 0 && (
        <Button
          look="primary"
          className="pointer-events-auto rounded-full shadow-float"
          icon={<ArrowUp size={14} aria-hidden="true" />}
          onPress={() => void refreshList(filter).then(toTop)}
        >
          {_('{count} new', { count })}
        </Button>
      )}
    </div>
  )
}
