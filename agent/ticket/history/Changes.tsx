// What changed between two messages: one quiet line, several folded into "5 changes".
import { useLingui } from '@lingui/react'
import { ChevronRight, History } from 'lucide-react'
import { useState } from 'react'
import type { HistoryEntry, Ticket } from '../../../contract/tickets.ts'
import { clock } from '../../data/times.ts'
import { cx } from '../../ui/index.ts'
import { HistoryLine } from './HistoryLine.tsx'

export const Changes = ({ entries, ticket }: { entries: readonly HistoryEntry[]; ticket: Ticket }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const last = entries.at(-1)
  if (!last) return null
  if (entries.length === 1)
    return (
      <div className="px-1">
        <HistoryLine entry={last} ticket={ticket} />
      </div>
    )
  return (
    <div className="px-1 text-sm text-muted">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex min-h-6 w-full items-center gap-2 rounded-1 ring-focus hover:text-ink"
      >
        <History size={16} aria-hidden="true" className="shrink-0 text-faint" />
        <span>{_('{count, plural, one {# change} other {# changes}}', { count: entries.length })}</span>
        <ChevronRight
          size={14}
          aria-hidden="true"
          className={cx('shrink-0 text-faint', isOpen && 'rotate-90')}
        />
        <time dateTime={last.at} className="ml-auto shrink-0 text-faint">
          {clock(last.at)}
        </time>
      </button>
      {isOpen && (
        <div className="pl-6">
          {entries.map((entry) => (
            <HistoryLine key={entry.id} entry={entry} ticket={ticket} />
          ))}
        </div>
      )}
    </div>
  )
}
