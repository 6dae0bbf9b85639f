// An article that solved the ticket, or was sent in it.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { CircleCheck, Send, X } from 'lucide-react'
import { useMay } from '../../data/me.ts'
import { IconButton, RelativeTime } from '../../ui/index.ts'
import { markSolvedBy } from './insert.ts'
import type { TicketAnswers } from './queries.ts'

export const LinkedLine = ({ number, link }: { number: number; link: TicketAnswers['linked'][number] }) => {
  const { _ } = useLingui()
  const mayChange = useMay('ticket.change')
  const isSolution = link.kind === 'solved_by'
  const Mark = isSolution ? CircleCheck : Send
  return (
    <li className="flex min-h-9 items-center gap-2">
      <Mark
        size={14}
        aria-hidden="true"
        className={isSolution ? 'shrink-0 text-ok' : 'shrink-0 text-faint'}
      />
      <span className="min-w-0 grow">
        <Link
          to="/knowledge/$number"
          params={{ number: link.article.number } as never}
          search={{} as never}
          className="block truncate rounded-1 leading-4.5 font-[550] ring-focus hover:underline"
        >
          {link.article.title}
        </Link>
        <span className="block truncate text-sm leading-4 text-muted">
          {isSolution ? _('Solved it') : _('Sent to the requester')}
          {link.person && ` · ${link.person.name}`} · <RelativeTime at={link.at} />
        </span>
      </span>
      {mayChange && !isSolution && (
        <IconButton
          label={_('This solved it')}
          onPress={() => void markSolvedBy(number, link.article.number, true)}
        >
          <CircleCheck size={14} aria-hidden="true" />
        </IconButton>
      )}
      {mayChange && isSolution && (
        <IconButton
          label={_('It was not this')}
          onPress={() => void markSolvedBy(number, link.article.number, false)}
          className="-mr-1.5"
        >
          <X size={14} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  )
}
