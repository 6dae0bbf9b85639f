// Where too few are there: of which need, when, and how many of how many.
import { useLingui } from '@lingui/react'
import { TriangleAlert } from 'lucide-react'
import type { Gap } from '../../../contract/roster.ts'
import { type Day, timesOf } from '../dates.ts'

export const gapsOn = (gaps: readonly Gap[], day: Day): Gap[] =>
  gaps.filter((g) => {
    const from = Date.parse(g.from)
    return day.from <= from && from < day.to
  })

export const GapWords = ({ gap }: { gap: Gap }) => {
  const { _ } = useLingui()
  const times = timesOf({ from: Date.parse(gap.from), to: Date.parse(gap.to) })
  const words = _('{there} of {wanted}', { there: gap.there, wanted: gap.wanted })
  return (
    <span
      title={`${gap.name} ${times}: ${words}`}
      className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-1 rounded-1 bg-breach-soft px-1.5 py-1 text-sm leading-4 font-medium text-breach"
    >
      <TriangleAlert size={12} aria-hidden="true" className="mt-0.5" />
      <span className="truncate tabular-nums">{times}</span>
      <span className="col-start-2 truncate font-[450] tabular-nums">
        {words} · {gap.name}
      </span>
    </span>
  )
}
