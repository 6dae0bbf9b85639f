// What will be late before it is, why, and with whom it would be in time.
import { useLingui } from '@lingui/react'
import { ChevronRight, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Board } from '../../contract/dispatch.ts'
import { useIsPhone } from '../shell/phone.ts'
import { giveTo } from '../ticket/dispatch/acts.ts'
import { lengthWords } from '../ticket/dispatch/due.ts'
import { reasonWords } from '../ticket/dispatch/reasons.ts'
import { IconButton, Kbd } from '../ui/index.ts'

export const Warnings = ({ board }: { board: Board }) => {
  const { _ } = useLingui()
  const isPhone = useIsPhone()
  const [at, setAt] = useState(0)
  const { warnings } = board
  const warning = warnings[at % Math.max(1, warnings.length)]
  if (!warning && isPhone) return null
  return (
    <footer className="flex min-h-10 flex-none flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-1.5 text-sm text-muted">
      {warning ? (
        <>
          <span className="flex min-w-0 items-center gap-2">
            <TriangleAlert size={14} aria-hidden="true" className="shrink-0 text-breach" />
            <span>
              {warning.reason.code === 'overdue'
                ? _('{number} is late already.', { number: String(warning.number) })
                : _('{number} will be late. {why}', {
                    number: String(warning.number),
                    why: reasonWords(warning.reason),
                  })}
            </span>
          </span>
          {warning.move && <Move warning={warning} board={board} />}
          {warnings.length > 1 && (
            <span className="flex items-center tabular-nums">
              {_('{at} of {count}', { at: (at % warnings.length) + 1, count: warnings.length })}
              <IconButton label={_('The next one')} onPress={() => setAt(at + 1)}>
                <ChevronRight size={14} aria-hidden="true" />
              </IconButton>
            </span>
          )}
        </>
      ) : (
        <span>{_('Nothing will be late.')}</span>
      )}
      <span className="grow" />
      <span className="flex items-center gap-1 whitespace-nowrap max-xl:hidden">
        {_('Drag, or')} <Kbd>a</Kbd> {_('to assign')}
      </span>
    </footer>
  )
}

const Move = ({ warning, board }: { warning: Board['warnings'][number]; board: Board }) => {
  const { _ } = useLingui()
  const { move, number } = warning
  if (!move) return null
  const holder = board.people.find((p) =>
    p.cards.some((c) => c.ticket.number === number && c.kind === 'work'),
  )
  const ticket = holder?.cards.find((c) => c.ticket.number === number)?.ticket
  return (
    <button
      type="button"
      onClick={() =>
        void giveTo(number, move.person, {
          assignee: holder?.person ?? null,
          teamId: ticket?.team?.id ?? null,
        })
      }
      className="min-h-6 rounded-1 font-[550] text-accent ring-focus hover:underline pointer-coarse:min-h-11"
    >
      {_('Move to {name}, {length} early', {
        name: move.person.name.split(' ')[0] ?? move.person.name,
        length: lengthWords(move.earlyMinutes * 60_000),
      })}
    </button>
  )
}
