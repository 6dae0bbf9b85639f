// Above everybody: where too few are there.
import { useLingui } from '@lingui/react'
import { TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { Gap } from '../../../contract/roster.ts'
import { CellBox, RowBox } from '../../inbox/roles.tsx'
import { Popover } from '../../ui/index.ts'
import { type Day, dayWords } from '../dates.ts'
import { GapWords, gapsOn } from './GapWords.tsx'
import { RowHeadBox } from './RowHeadBox.tsx'

interface Props {
  days: readonly Day[]
  gaps: readonly Gap[]
  isMonth: boolean
}

export const GapRow = ({ days, gaps, isMonth }: Props) => {
  const { _ } = useLingui()
  const shown = days.map((day) => gapsOn(gaps, day))
  const count = shown.reduce((sum, g) => sum + g.length, 0)
  if (count === 0) return null
  const most = isMonth ? 0 : 2
  return (
    <RowBox className="col-span-full grid grid-cols-subgrid border-b border-line">
      <RowHeadBox className="sticky left-0 z-10 flex items-center bg-surface px-4 py-2 text-sm text-breach">
        {_('{n, plural, one {# gap in coverage} other {# gaps in coverage}}', { n: count })}
      </RowHeadBox>
      {days.map((day, n) => {
        const here = shown[n] ?? []
        const rest = here.slice(most)
        return (
          <CellBox key={day.key} className="grid min-w-0 content-start gap-1 border-l border-line p-1">
            {here.slice(0, most).map((gap) => (
              <GapWords key={`${gap.needId} ${gap.from}`} gap={gap} />
            ))}
            {rest.length > 0 && (
              <Popover
                label={dayWords(day.key)}
                className="grid w-56 gap-1"
                trigger={
                  <Button
                    aria-label={_('{n, plural, one {# more gap} other {# more gaps}}, {day}', {
                      n: rest.length,
                      day: dayWords(day.key),
                    })}
                    className="flex h-6 cursor-pointer items-center justify-center gap-1 rounded-1 text-sm font-medium text-breach ring-focus data-hovered:bg-breach-soft"
                  >
                    {isMonth ? <TriangleAlert size={14} aria-hidden="true" /> : `+ ${rest.length}`}
                  </Button>
                }
              >
                {here.map((gap) => (
                  <GapWords key={`${gap.needId} ${gap.from}`} gap={gap} />
                ))}
              </Popover>
            )}
          </CellBox>
        )
      })}
    </RowBox>
  )
}
