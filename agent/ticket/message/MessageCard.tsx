// One message: the requester's on white with a line, the team's on the canvas, notes yellow with a lock and words.
import { useLingui } from '@lingui/react'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { HistoryEntry, Message, Ticket } from '../../../contract/tickets.ts'
import { clock, fully } from '../../data/times.ts'
import { Avatar, cx } from '../../ui/index.ts'
import { Attachments } from './Attachments.tsx'
import { Deliveries } from './Deliveries.tsx'
import { Effect } from './Effect.tsx'
import { Formatted } from './Formatted.tsx'
import { PlainText } from './PlainText.tsx'
import { Quoted } from './Quoted.tsx'

export const faces = {
  requester: 'border-line bg-surface',
  team: 'border-transparent bg-canvas',
  note: 'border-note-line bg-note text-note-text',
}

interface Props {
  message: Message
  /** What the message did to the ticket. */
  effects: readonly HistoryEntry[]
  ticket: Ticket
}

export const MessageCard = ({ message, effects, ticket }: Props) => {
  const { _ } = useLingui()
  const [isFormatted, setFormatted] = useState(false)
  const isNote = message.kind === 'note'
  const face = isNote ? 'note' : message.side
  const { author } = message
  return (
    <article
      aria-label={
        isNote
          ? _('Note by {name}, team only', { name: author.name })
          : _('Message from {name}', { name: author.name })
      }
      className={cx('rounded-3 border px-4 py-3', faces[face])}
    >
      <header
        className={cx('flex min-w-0 items-center gap-2 text-sm', isNote ? 'text-note-label' : 'text-muted')}
      >
        <Avatar name={author.name} />
        <b
          className={cx(
            'max-w-[60%] shrink-0 truncate text-ui font-semibold',
            isNote ? 'text-note-text' : 'text-ink',
          )}
        >
          {author.name}
        </b>
        {isNote ? (
          <span className="inline-flex min-w-0 items-center gap-1 font-semibold whitespace-nowrap">
            <Lock size={14} aria-hidden="true" />
            {_('Note · team only')}
          </span>
        ) : (
          <span className="min-w-0 truncate">{toWhom(message, ticket, _)}</span>
        )}
        <time dateTime={message.at} title={fully(message.at)} className="ml-auto shrink-0">
          {clock(message.at)}
        </time>
      </header>
      {isFormatted && message.htmlUrl ? (
        <Formatted url={message.htmlUrl} length={message.text.length} name={author.name} />
      ) : (
        <>
          <PlainText text={message.visibleText} />
          <Quoted text={message.text} visible={message.visibleText} />
        </>
      )}
      <Attachments attachments={message.attachments} />
      {(message.htmlUrl || message.deliveries.length > 0 || effects.length > 0) && (
        <footer
          className={cx(
            'mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm',
            isNote ? 'text-note-label' : 'text-muted',
          )}
        >
          <Deliveries deliveries={message.deliveries} number={ticket.number} />
          {effects.map((entry) => (
            <Effect key={entry.id} entry={entry} ticket={ticket} />
          ))}
          {message.htmlUrl && (
            <button
              type="button"
              aria-pressed={isFormatted}
              onClick={() => setFormatted(!isFormatted)}
              className="rounded-1 font-medium ring-focus hover:underline"
            >
              {isFormatted ? _('Show as plain text') : _('Show formatted')}
            </button>
          )}
        </footer>
      )}
    </article>
  )
}

const toWhom = (
  message: Message,
  ticket: Ticket,
  _: (id: string, values?: Record<string, unknown>) => string,
) => {
  if (message.side === 'team')
    return _('to {name}', {
      name: [...new Set(message.deliveries.map((d) => d.to))].join(', ') || ticket.requester.name,
    })
  return ticket.mailbox && ticket.channel === 'mail'
    ? _('to {name}', { name: ticket.mailbox.address })
    : message.author.email
}
