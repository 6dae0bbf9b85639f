// The shape of rows that are on their way; invisible for the first 200 ms.
import { useLingui } from '@lingui/react'
import { Skeleton } from '../ui/index.ts'

const widths = ['w-4/5', 'w-3/5', 'w-2/3', 'w-4/5', 'w-1/2', 'w-3/4', 'w-2/3', 'w-3/5']

export const RowsComing = () => {
  const { _ } = useLingui()
  return (
    <div className="pt-6">
      <span role="status" className="sr-only">
        {_('Loading')}
      </span>
      {widths.map((width, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes without an identity
        <div key={n} className="flex h-13 flex-col justify-center gap-2 border-b border-line pr-3 pl-11">
          <Skeleton className={width} />
          <Skeleton className="w-1/3" />
        </div>
      ))}
    </div>
  )
}
