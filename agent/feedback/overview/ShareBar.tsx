// A share and between what it most likely lies, as a line with a span on it.
import { useLingui } from '@lingui/react'
import { cx } from '../../ui/index.ts'
import { percent } from '../words.ts'

interface Props {
  figures: { share: number | null; low: number | null; high: number | null }
  className?: string
}

export const ShareBar = ({ figures: { share, low, high }, className }: Props) => {
  const { _ } = useLingui()
  if (share === null || low === null || high === null) return null
  return (
    <div className={className}>
      <div aria-hidden="true" className="relative h-2 rounded-full bg-fill">
        <span
          className="absolute inset-y-0 rounded-full bg-accent opacity-35"
          style={{ left: `${low * 100}%`, width: `${Math.max(1, (high - low) * 100)}%` }}
        />
        <span
          className="absolute -inset-y-0.5 w-0.5 -translate-x-1/2 rounded-full bg-accent"
          style={{ left: `${share * 100}%` }}
        />
      </div>
      <p className={cx('mt-1 text-sm text-muted tabular-nums')}>
        {_('most likely between {low} and {high}', { low: percent(low), high: percent(high) })}
      </p>
    </div>
  )
}
