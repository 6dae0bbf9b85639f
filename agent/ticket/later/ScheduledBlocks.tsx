// Replies that leave later, at the foot of the conversation; and those that did not, with the reason.
import { useLingui } from '@lingui/react'
import { CalendarClock, CircleSlash, Paperclip } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ScheduledMessage, Ticket } from '../../../contract/tickets.ts'
import { useMay, useMe } from '../../data/me.ts'
import { statusName } from '../../data/words.ts'
import { Avatar, cx, useNow } from '../../ui/index.ts'
import { PlainText } from '../message/PlainText.tsx'
import { named } from '../message/to-whom.ts'
import { namesOf } from '../recipients/words.ts'
import { callBack, sendAfterAll } from './scheduled.ts'
import { whenInWords } from './words.ts'

export const ScheduledBlocks = ({ ticket }: { ticket: Ticket }) =>
  ticket.scheduled.map((message) => <Block key={message.id} ticket={ticket} message={message} />)

const Block = ({ ticket, message }: { ticket: Ticket; message: ScheduledMessage }) => {
  const { _ } = useLingui()
  const { number, requester } = ticket
  const now = useNow()
  const mayReply = useMay('ticket.reply')
  const isMine = useMe().person.id === message.author.id
  const isOff = message.state === 'cancelled'
  const { recipients, author, attachments } = message
  const to = recipients ? [...recipients.to, ...recipients.cc, ...recipients.bcc] : [requester.email]
  const people = to.map((address) => named(address, ticket))
  return (
    <article
      aria-label={isOff ? _('Reply that was not sent') : _('Reply that leaves later')}
      className="@container rounded-3 border border-dashed border-line-strong px-4 py-3"
    >
      <header className="flex min-w-0 items-center gap-2 text-sm text-muted">
        <Avatar name={author.name} />
        <b className="shrink-0 text-ui font-semibold text-ink">{author.name}</b>
        <span className="min-w-0 truncate @max-[440px]:hidden" title={to.join(', ')}>
          {_('to {name}', { name: namesOf(people, 2) })}
        </span>
        <span
          className={cx(
            'ml-auto inline-flex shrink-0 items-center gap-1.5 font-[550] tabular-nums',
            isOff && 'text-warn',
          )}
        >
          {isOff ? (
            <CircleSlash size={14} aria-hidden="true" />
          ) : (
            <CalendarClock size={14} aria-hidden="true" />
          )}
          {isOff ? _('Not sent') : _('Leaves {when}', { when: whenInWords(message.sendAt, now) })}
          {!isOff && message.status && ` · ${statusName(message.status)}`}
        </span>
      </header>
      <PlainText text={message.text} />
      {attachments.length > 0 && (
        <p className="mt-2 flex items-center gap-1.5 text-sm text-muted">
          <Paperclip size={14} aria-hidden="true" className="shrink-0" />
          {attachments.map((a) => a.name).join(', ')}
        </p>
      )}
      <footer className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <span className="min-w-0">
          {isOff
            ? message.because && _(message.because)
            : _('Unless {name} answers first', { name: requester.name })}
        </span>
        {mayReply && (
          <span className="ml-auto flex gap-4">
            <Act run={() => sendAfterAll(number, message)}>{isOff ? _('Send anyway') : _('Send now')}</Act>
            <Act run={() => callBack(number, message)}>
              {isMine ? _('Back to the draft') : _('Do not send')}
            </Act>
          </span>
        )}
      </footer>
    </article>
  )
}

const Act = ({ run, children }: { run: () => Promise<unknown>; children: ReactNode }) => (
  <button
    type="button"
    onClick={() => void run()}
    className="rounded-1 font-semibold text-accent ring-focus hover:underline pointer-coarse:min-h-11"
  >
    {children}
  </button>
)
