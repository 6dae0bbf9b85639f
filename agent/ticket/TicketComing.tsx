// The shape of a ticket that is on its way; invisible for the first 200 ms.
import { useLingui } from '@lingui/react'
import { Skeleton } from '../ui/index.ts'

export const TicketComing = () => {
  const { _ } = useLingui()
  return (
    <div className="grow px-6 pt-5">
      <span role="status" className="sr-only">
        {_('Loading')}
      </span>
      <Skeleton className="h-5 w-3/5" />
      <Skeleton className="mt-3 w-2/5" />
      <Skeleton className="mt-6 h-28 w-full rounded-3" />
      <Skeleton className="mt-3 h-20 w-full rounded-3" />
    </div>
  )
}
