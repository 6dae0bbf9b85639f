// The head of a message: who, to whom, how far the sender is proven, when, and what can be done with it.
import { useLingui } from '@lingui/react'
import { Bot, Lock } from 'lucide-react'
import type { Message, Ticket } from '../../../contract/tickets.ts'
import { clock, fully } from '../../data/times.ts'
import { Avatar, cx, Tooltip } from '../../ui/index.ts'
import { Mark } from './Mark.tsx'
import { MessageMenu } from './MessageMenu.tsx'
import { SenderMark } from './SenderMark.tsx'
import type { Shown } from './shown.ts'
import { audienceInFull, audienceInWords, audienceOf } from './to-whom.ts'

interface Props {
  message: Message
  ticket: Ticket
  shown: Shown
  /** Of a side conversation: the requester is not its audience. */
  isAside?: boolean
}

export const MessageHead = ({ message, ticket, shown, isAside = false }: Props) => {
  const { _ } = useLingui()
  const isNote = message.kind === 'note'
  const { author, mail } = message
  const audience = audienceOf(message, ticket)
  const words = audienceInWords(audience) || (isAside ? '' : fallback(message, ticket, _))
  const full = audienceInFull(audience)
  return (
    <header className={cx('text-sm', isNote ? 'text-note-label' : 'text-muted')}>
      <div className="flex min-w-0 items-center gap-2">
        <Avatar name={author.name} />
        <b
          className={cx(
            'max-w-[60%] min-w-0 shrink-0 truncate text-ui font-semibold @max-[440px]:max-w-none @max-[440px]:shrink',
            isNote ? 'text-note-text' : 'text-ink',
          )}
        >
          {author.name}
        </b>
        {mail?.verdict && <SenderMark verdict={mail.verdict} from={mail.from.address} />}
        {mail && mail.automatic !== '' && (
          <Tooltip text={_(mail.automatic)}>
            <Mark icon={Bot}>{_('Automatic')}</Mark>
          </Tooltip>
        )}
        {isNote ? (
          <span className="inline-flex min-w-0 items-center gap-1 font-semibold whitespace-nowrap">
            <Lock size={14} aria-hidden="true" />
            {_('Note · team only')}
          </span>
        ) : (
          <Audience words={words} title={full} className="@max-[440px]:hidden" />
        )}
        <time dateTime={message.at} title={fully(message.at)} className="ml-auto shrink-0">
          {clock(message.at)}
        </time>
        <MessageMenu message={message} ticket={ticket} shown={shown} />
      </div>
      {!isNote && <Audience words={words} title={full} className="hidden pl-8 @max-[440px]:block" />}
    </header>
  )
}

/** On the line of the name, or below it where there is no room. */
const Audience = ({ words, title, className }: { words: string; title: string; className: string }) => (
  <span className={cx('min-w-0 truncate', className)} title={title || undefined}>
    {words}
  </span>
)

/** Without a mail there is nobody but the two sides. */
const fallback = (
  message: Message,
  ticket: Ticket,
  _: (id: string, values?: Record<string, unknown>) => string,
): string =>
  message.side === 'team' ? _('to {name}', { name: ticket.requester.name }) : message.author.email
