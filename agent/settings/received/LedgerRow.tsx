// One mail in the ledger: who wrote, about what, and what became of it with the reason.
import { useLingui } from '@lingui/react'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReceivedMail } from '../../../contract/email.ts'
import { cx, RelativeTime } from '../../ui/index.ts'
import { useReason } from '../parts/useReason.ts'
import { FateMark } from './FateMark.tsx'

export const rowId = (id: string): string => `mail-${id}`

export const LedgerRow = ({ mail, isOpen }: { mail: ReceivedMail; isOpen: boolean }) => {
  const { _ } = useLingui()
  const reason = useReason()
  const search = useSearch({ strict: false })
  const waits = mail.fate === 'held' || mail.fate === 'failed'
  return (
    <li className="border-b border-line">
      <Link
        id={rowId(mail.id)}
        to="/settings/$"
        params={{ _splat: `mail/${mail.id}` }}
        search={search as never}
        activeProps={{}}
        aria-current={isOpen ? 'true' : undefined}
        className={cx(
          'relative block px-5 py-2 ring-inside',
          isOpen
            ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent'
            : 'hover:bg-hover',
        )}
      >
        <span className="flex items-baseline gap-2">
          <span className={cx('min-w-0 grow truncate', waits ? 'font-semibold' : 'font-[550]')}>
            {mail.fromName || mail.from || _('No sender')}
          </span>
          <span className="shrink-0 text-sm text-muted">
            <RelativeTime at={mail.receivedAt} />
          </span>
        </span>
        <span className="block truncate">{mail.subject || _('No subject')}</span>
        <span className="mt-0.5 flex items-center gap-1.5 text-sm">
          <FateMark fate={mail.fate} />
          {mail.ticketNumber !== null && <span className="tabular-nums">#{mail.ticketNumber}</span>}
          <span className="min-w-0 truncate text-muted" title={reason(mail.because)}>
            {reason(mail.because)}
          </span>
        </span>
      </Link>
    </li>
  )
}
