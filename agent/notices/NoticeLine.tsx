// One notice: what happened, on which ticket, its first words; opening it reads it.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import type { Notice } from '../../contract/notices.ts'
import { goToPath } from '../shell/go.ts'
import { closeOverlay } from '../shell/overlay.ts'
import { Avatar, cx, RelativeTime } from '../ui/index.ts'
import { readNotice } from './acts.ts'
import { noticeWords } from './words.ts'

/** Where notices without a ticket lead. */
const pages: Partial<Record<Notice['kind'], string>> = {
  shift_request: '/desk/roster?show=requests',
  shift_changed: '/desk/roster?show=mine',
  course_due: '/desk/courses',
  article_waiting: '/desk/knowledge',
}

export const NoticeLine = ({ notice }: { notice: Notice }) => {
  const { _ } = useLingui()
  const { ticket, isRead } = notice
  const face = cx(
    'relative flex w-full gap-3 border-b border-line px-5 py-3 text-left ring-inside hover:bg-hover',
    isRead && 'text-muted',
  )
  const content = (
    <>
      {!isRead && (
        <span className="absolute top-5 left-2 size-1.5 rounded-full bg-accent">
          <span className="sr-only">{_('Unread.')} </span>
        </span>
      )}
      <Avatar name={notice.by || '·'} />
      <span className="min-w-0 grow">
        <span className="flex items-baseline gap-2">
          <span className={cx('min-w-0 grow truncate', !isRead && 'font-semibold')}>
            {noticeWords(notice)}
          </span>
          <RelativeTime at={notice.lastAt} className="shrink-0 text-sm text-muted" />
        </span>
        {ticket && (
          <span className="block truncate">
            <span className="mr-1.5 text-faint tabular-nums">{ticket.number}</span>
            {ticket.subject}
          </span>
        )}
        {!ticket && notice.count > 1 && !pages[notice.kind] && (
          <span className="block">{_('{count} tickets', { count: notice.count })}</span>
        )}
        {notice.preview && <span className="block truncate text-sm text-muted">{notice.preview}</span>}
      </span>
    </>
  )
  const onClick = () => {
    readNotice(notice)
    closeOverlay()
    const page = pages[notice.kind]
    if (page) goToPath(page)
  }
  return (
    <li>
      {ticket ? (
        <Link
          to="/tickets/$number"
          params={{ number: ticket.number }}
          search={{}}
          {...(notice.messageId && { hash: `m-${notice.messageId}` })}
          onClick={onClick}
          className={face}
        >
          {content}
        </Link>
      ) : (
        <button type="button" onClick={onClick} className={face}>
          {content}
        </button>
      )}
    </li>
  )
}
