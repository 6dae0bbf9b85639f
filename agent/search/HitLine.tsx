// One ticket that was found, with the place where it was found and what was found there marked.
import { useLingui } from '@lingui/react'
import { Link } from '@tanstack/react-router'
import { Hash, Lock, type LucideIcon, MessageSquare, Paperclip, Type, UserRound } from 'lucide-react'
import type { Hit, Snippet } from '../../contract/search.ts'
import { briefly, fully } from '../data/times.ts'
import { StatusIcon, useNow } from '../ui/index.ts'

const places: Record<Hit['where'], { name: string; Icon: LucideIcon }> = {
  subject: { name: 'In the subject', Icon: Type },
  message: { name: 'In a message', Icon: MessageSquare },
  note: { name: 'In a note', Icon: Lock },
  attachment: { name: 'In an attachment', Icon: Paperclip },
  requester: { name: 'In the requester', Icon: UserRound },
  number: { name: 'Its number', Icon: Hash },
}

export const HitLine = ({ hit, q }: { hit: Hit; q: string }) => {
  const { _ } = useLingui()
  const now = useNow()
  const { ticket, snippet } = hit
  const { name, Icon } = places[hit.where]
  return (
    <li>
      <Link
        to="/tickets/$number"
        params={{ number: ticket.number }}
        search={{ list: 'all', status: 'any', q }}
        {...(hit.messageId && { hash: `m-${hit.messageId}` })}
        className="block rounded-2 px-3 py-2.5 ring-focus hover:bg-hover"
      >
        <span className="flex items-center gap-2">
          <StatusIcon status={ticket.status} />
          <span className="min-w-0 truncate text-body font-[550]">
            {hit.where === 'subject' ? <Marked snippet={snippet} /> : ticket.subject}
          </span>
          <span className="text-sm text-faint tabular-nums">{ticket.number}</span>
          <time
            dateTime={ticket.updatedAt}
            title={fully(ticket.updatedAt)}
            className="ml-auto shrink-0 pl-2 text-sm text-muted tabular-nums"
          >
            {briefly(ticket.updatedAt, now)}
          </time>
        </span>
        <span className="mt-0.5 block pl-6 text-muted">
          <span className="mr-2 text-ink">{ticket.requester.name}</span>
          <span className="inline-flex items-center gap-1 text-sm">
            <Icon size={12} aria-hidden="true" />
            {hit.attachment ?? _(name)}
          </span>
        </span>
        {hit.where !== 'subject' && snippet.text && (
          <span className="mt-1 line-clamp-2 pl-6 leading-5 text-muted">
            <Marked snippet={snippet} />
          </span>
        )}
      </Link>
    </li>
  )
}

/** A piece of text with what was found in it marked. */
export const Marked = ({ snippet: { text, marks } }: { snippet: Snippet }) => {
  const parts: { at: number; text: string; isFound: boolean }[] = []
  let from = 0
  for (const [begin, end] of marks) {
    if (begin > from) parts.push({ at: from, text: text.slice(from, begin), isFound: false })
    parts.push({ at: begin, text: text.slice(begin, end), isFound: true })
    from = end
  }
  parts.push({ at: from, text: text.slice(from), isFound: false })
  return parts.map((part) =>
    part.isFound ? (
      <mark key={part.at} className="rounded-1 bg-note px-0.5 font-[550] text-note-text">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
