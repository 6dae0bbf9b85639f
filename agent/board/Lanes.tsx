// People, one lane each, under a common line of time.
import { useLingui } from '@lingui/react'
import { UserRoundX } from 'lucide-react'
import { useRef } from 'react'
import type { Board } from '../../contract/dispatch.ts'
import { EmptyState } from '../ui/index.ts'
import { Lane } from './Lane.tsx'
import { NowLine } from './NowLine.tsx'
import { TimeHead } from './TimeHead.tsx'
import { hoursOf, type Stretch, shareOf } from './time.ts'
import { useWidth } from './use-width.ts'

interface Props {
  board: Board
  stretch: Stretch
  now: number
  isPast: boolean
}

export const Lanes = ({ board, stretch, now, isPast }: Props) => {
  const { _ } = useLingui()
  const track = useRef<HTMLDivElement>(null)
  const width = useWidth(track)
  const hours = hoursOf(stretch)
  const isNow = now >= stretch.from && now < stretch.to
  return (
    <section aria-label={_('People and their time')} className="relative min-h-0 grow scroll-pane">
      <div className="relative min-h-full min-w-[760px]">
        <div className="sticky top-0 z-20 flex bg-surface">
          <div className="w-54 flex-none border-b border-line" />
          <div ref={track} className="relative h-7 min-w-0 grow border-b border-line">
            <TimeHead hours={hours} stretch={stretch} now={isNow ? now : null} />
          </div>
        </div>
        {board.people.length === 0 && (
          <EmptyState title={_('Nobody is planned here')} icon={<UserRoundX size={24} aria-hidden="true" />}>
            {_('People appear who are on shift in these hours, or who have work.')}
          </EmptyState>
        )}
        <ul>
          {board.people.map((person) => (
            <Lane
              key={person.person.id}
              person={person}
              stretch={stretch}
              hours={hours}
              width={width}
              isPast={isPast}
            />
          ))}
        </ul>
        {isNow && <NowLine share={shareOf(now, stretch)} />}
      </div>
    </section>
  )
}
