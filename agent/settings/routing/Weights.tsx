// How much each part of the score counts, with its share of the whole beside it.
import { useLingui } from '@lingui/react'
import { type Routing, scoreParts } from '../../../rules/routing/strategy.ts'
import { partNames, partNotes } from './words.ts'

interface Props {
  weights: Routing['weights']
  onChange: (weights: Routing['weights']) => void
  isLocked: boolean
}

export const Weights = ({ weights, onChange, isLocked }: Props) => {
  const { _ } = useLingui()
  const sum = scoreParts.reduce((all, part) => all + weights[part], 0)
  return (
    <ul className="flex flex-col gap-3">
      {scoreParts.map((part) => {
        const share = sum === 0 ? 0 : Math.round((weights[part] / sum) * 100)
        return (
          <li key={part}>
            <label className="grid grid-cols-[minmax(0,1fr)_minmax(96px,200px)_24px_52px] items-center gap-x-3 max-sm:grid-cols-[minmax(0,1fr)_24px_52px] max-sm:gap-y-1">
              <span className="min-w-0">
                <span className="block font-[550]">{_(partNames[part])}</span>
                <span className="block text-sm text-muted">{_(partNotes[part])}</span>
              </span>
              <input
                type="range"
                min={0}
                max={10}
                step={0.5}
                value={weights[part]}
                disabled={isLocked}
                onChange={(event) => onChange({ ...weights, [part]: Number(event.target.value) })}
                className="h-6 w-full accent-(--accent) ring-focus max-sm:order-last max-sm:col-span-3 pointer-coarse:h-11"
              />
              <span aria-hidden="true" className="text-right font-[550] tabular-nums">
                {weights[part]}
              </span>
              <span className="text-right text-sm text-muted tabular-nums">{_('{n} %', { n: share })}</span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
