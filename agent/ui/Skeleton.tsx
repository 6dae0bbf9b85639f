// The shape of what comes, shown only when it takes longer than 200 ms.
import { useLingui } from '@lingui/react'
import { cx } from './cx.ts'

export const Skeleton = ({ className }: { className?: string }) => (
  <span
    aria-hidden="true"
    className={cx('block h-3 rounded-1 bg-fill animate-[appear_.1s_.2s_both]', className)}
  />
)

/** Rows of a list or table that is on its way. */
export const SkeletonRows = ({ rows = 4, className = 'h-11' }: { rows?: number; className?: string }) => {
  const { _ } = useLingui()
  return (
    <div>
      <span role="status" className="sr-only">
        {_('Loading')}
      </span>
      {Array.from({ length: rows }, (_none, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without an identity
        <div key={n} className={cx('flex items-center gap-3 border-b border-line px-3', className)}>
          <Skeleton className="size-6 rounded-full" />
          <Skeleton className={n % 2 ? 'w-2/5' : 'w-1/3'} />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </div>
  )
}
