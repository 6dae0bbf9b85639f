// How much somebody has of what they can carry: small bars and "4 of 6"; amber when it is full.
import { useLingui } from '@lingui/react'
import type { Suggestion } from '../../../contract/dispatch.ts'
import { format } from '../../data/times.ts'
import { cx } from '../../ui/index.ts'

const most = 8

export const LoadMeter = ({
  load,
  isWordless = false,
}: {
  load: Suggestion['load']
  isWordless?: boolean
}) => {
  const { _ } = useLingui()
  const { points, capacity } = load
  if (capacity <= 0 && points <= 0)
    return <span className="text-xs text-muted">{_('Gets nothing by itself')}</span>
  const bars = Math.max(1, Math.min(most, Math.round(capacity)))
  const filled = capacity <= 0 ? bars : Math.min(bars, Math.round((points / capacity) * bars))
  const isFull = points >= capacity
  const words = _('{points} of {capacity}', { points: short(points), capacity: short(capacity) })
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="flex gap-0.5">
        {Array.from({ length: bars }, (_none, n) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: bars without an identity
            key={n}
            className={cx(
              'h-1 w-2.5 rounded-[1px]',
              n < filled ? (isFull ? 'bg-warn' : 'bg-muted') : 'bg-line-strong',
            )}
          />
        ))}
      </span>
      <span className={cx(isWordless && 'sr-only', 'text-xs whitespace-nowrap text-muted tabular-nums')}>
        {words}
        {isFull && <span className="sr-only">, {_('at the limit')}</span>}
      </span>
    </span>
  )
}

const short = (n: number): string => (Number.isInteger(n) ? String(n) : fixed(n))
const fixed = (n: number): string => Number(n.toFixed(1)).toLocaleString(format({}).resolvedOptions().locale)
