// Which day the board shows, how many are there, and the end of the shift.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Board } from '../../contract/dispatch.ts'
import { format } from '../data/times.ts'
import { Button, buttonClass, IconButton, useNow } from '../ui/index.ts'
import { dayOf, otherDay } from './time.ts'
import { useBoardGo, useBoardSearch } from './use-board-search.ts'

export const BoardHead = ({ board }: { board: Board | undefined }) => {
  const { _ } = useLingui()
  const go = useBoardGo()
  const { day } = useBoardSearch()
  const now = useNow()
  const shown = day ? new Date(`${day}T12:00`) : new Date(now)
  const step = (by: number) => go({ day: otherDay(day ?? dayOf(now), by) })
  return (
    <header className="flex h-12 flex-none items-center gap-1 border-b border-line pr-2 pl-4">
      <h2 className="truncate text-body font-semibold tracking-[-0.01em]">
        {format({ weekday: 'long', day: 'numeric', month: 'long' }).format(shown)}
      </h2>
      {board && (
        <span className="ml-2 truncate text-muted tabular-nums max-lg:hidden">
          {_('{n} on shift', { n: board.onShift })}
          {board.breaksDue > 0 &&
            ` · ${_('{n, plural, one {# break due} other {# breaks due}}', { n: board.breaksDue })}`}
        </span>
      )}
      <span className="grow" />
      {day && (
        <>
          <IconButton label={_('The day before')} onPress={() => step(-1)}>
            <ChevronLeft size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label={_('The day after')} onPress={() => step(1)}>
            <ChevronRight size={16} aria-hidden="true" />
          </IconButton>
        </>
      )}
      <Button look="plain" onPress={() => go({ day: day ? undefined : dayOf(now) })}>
        {day ? _('Now') : _('Day')}
      </Button>
      <Link to="/handover" search={{}} className={buttonClass('quiet')}>
        {_('Hand over shift')}
      </Link>
    </header>
  )
}
