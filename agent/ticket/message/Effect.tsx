// The status a message gave its ticket, and why where the desk decided.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { HistoryEntry } from '../../../contract/tickets.ts'
import type { Status } from '../../../rules/ticket/words.ts'
import { statusName } from '../../data/words.ts'
import { StatusIcon } from '../../ui/index.ts'

export const Effect = ({ entry }: { entry: HistoryEntry }) => {
  const { _ } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const status = entry.data.to as Status
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <StatusIcon status={status} size={14} />
        {_('then {status}', { status: statusName(status) })}
        {entry.because && (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
            className="rounded-1 font-[550] text-accent ring-focus hover:underline"
          >
            {_('Why?')}
          </button>
        )}
      </span>
      {isOpen && entry.because && <span className="order-last w-full">{_(entry.because)}</span>}
    </>
  )
}
