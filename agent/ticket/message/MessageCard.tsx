// One message: the requester's on white with a line, the team's on the canvas, notes yellow with a lock and words.
import { useLingui } from '@lingui/react'
import { lazy, Suspense, useState } from 'react'
import type { HistoryEntry, Message, Ticket } from '../../../contract/tickets.ts'
import { cx } from '../../ui/index.ts'
import { anchorOf } from '../read/anchor.ts'
import { Attachments } from './Attachments.tsx'
import { Deliveries } from './Deliveries.tsx'
import { Effect } from './Effect.tsx'
import { restOf } from './fold.ts'
import { MessageHead } from './MessageHead.tsx'
import { MessageText } from './MessageText.tsx'
import { NestedMails } from './NestedMails.tsx'
import { SignatureLine } from './SignatureLine.tsx'
import { Whence } from './Whence.tsx'

const InvitationCard = lazy(() => import('./InvitationCard.tsx'))

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
  const [isWhole, setWhole] = useState(false)
  const hasFold = restOf(message.text, message.visibleText) !== ''
  const shown = { isFormatted, setFormatted, isWhole, setWhole, hasFold }
  const isNote = message.kind === 'note'
  const { author, mail } = message
  return (
    <article
      id={anchorOf(message.id)}
      tabIndex={-1}
      aria-label={
        isNote
          ? _('Note by {name}, team only', { name: author.name })
          : _('Message from {name}', { name: author.name })
      }
      className={cx(
        '@container scroll-my-3 rounded-3 border px-4 py-3 ring-focus',
        faces[isNote ? 'note' : message.side],
      )}
    >
      <MessageHead message={message} ticket={ticket} shown={shown} />
      {mail?.invitation && (
        <Suspense>
          <InvitationCard invitation={mail.invitation} />
        </Suspense>
      )}
      <MessageText message={message} shown={shown} />
      {mail && <NestedMails nested={mail.nested} />}
      <Attachments attachments={message.attachments} />
      {mail?.signature && <SignatureLine signature={mail.signature} />}
      {hasFoot(message, effects) && (
        <footer
          className={cx(
            'mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm',
            isNote ? 'text-note-label' : 'text-muted',
          )}
        >
          <Whence message={message} />
          <Deliveries deliveries={message.deliveries} number={ticket.number} />
          {effects.map((entry) => (
            <Effect key={entry.id} entry={entry} ticket={ticket} />
          ))}
          {message.htmlUrl && message.side === 'requester' && (
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

const hasFoot = (m: Message, effects: readonly HistoryEntry[]) =>
  Boolean(m.htmlUrl ?? m.mergedFrom ?? m.splitInto) || m.deliveries.length > 0 || effects.length > 0
