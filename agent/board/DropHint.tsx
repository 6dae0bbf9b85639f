// While a ticket is dragged: whether this person may take it, and why.

import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { suggestionsQuery } from '../ticket/dispatch/queries.ts'
import { reasonsLine } from '../ticket/dispatch/reasons.ts'
import { cx } from '../ui/index.ts'

interface Props {
  number: number
  personId: string
  isOver: boolean
}

export const DropHint = ({ number, personId, isOver }: Props) => {
  const { _ } = useLingui()
  const people = useQuery(suggestionsQuery(number)).data?.people
  const mine = people?.find((p) => p.person.id === personId)
  const isFirst = people?.[0] === mine
  const isBlocked = mine !== undefined && mine.blockedBy.length > 0
  const words =
    mine &&
    (isBlocked
      ? reasonsLine(mine.blockedBy)
      : [isFirst && _('Suggested:'), reasonsLine(mine.reasons, 3)].filter(Boolean).join(' '))
  return (
    <div
      className={cx(
        'pointer-events-none absolute inset-1 z-20 flex items-end rounded-2 border-[1.5px] border-dashed p-1.5 text-sm',
        isOver && 'bg-accent-soft/60',
        isBlocked ? 'border-line-strong text-muted' : 'border-accent text-accent',
      )}
    >
      {words && <span className="rounded-1 bg-surface px-1.5 leading-5 font-medium">{words}</span>}
    </div>
  )
}
