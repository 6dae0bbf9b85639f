// Lists brought in so far: what became of each.
import { useLingui } from '@lingui/react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Loaded } from '../settings/parts/Loaded.tsx'
import { More } from '../settings/parts/More.tsx'
import { RelativeTime } from '../ui/index.ts'
import { Outcome } from './Outcome.tsx'
import { importsQuery } from './queries.ts'

const words = { running: 'Running', done: 'Done', failed: 'Failed' }

export const PastImports = () => {
  const { _ } = useLingui()
  const imports = useInfiniteQuery(importsQuery)
  return (
    <Loaded query={imports} rows={2}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items)
        if (rows.length === 0)
          return <p className="text-muted">{_('None yet. Each list stays here with what became of it.')}</p>
        return (
          <>
            <ul className="-mt-3">
              {rows.map((one) => (
                <li key={one.id} className="flex flex-col gap-1.5 border-b border-line py-3 last:border-b-0">
                  <p className="font-[550] break-words">{one.name}</p>
                  <p className="text-sm text-muted">
                    {_(words[one.state])} · {one.by} · <RelativeTime at={one.finishedAt ?? one.startedAt} />
                  </p>
                  {one.error && <p className="font-medium text-breach">{one.error}</p>}
                  <Outcome counts={one.counts} faults={one.faults} />
                </li>
              ))}
            </ul>
            <More query={imports} />
          </>
        )
      }}
    </Loaded>
  )
}
