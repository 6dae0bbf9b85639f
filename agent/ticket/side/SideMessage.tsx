// A message of a side conversation: ours violet, theirs with a line.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import type { Message, Ticket } from '../../../contract/tickets.ts'
import { cx } from '../../ui/index.ts'
import { Attachments } from '../message/Attachments.tsx'
import { Deliveries } from '../message/Deliveries.tsx'
import { restOf } from '../message/fold.ts'
import { MessageHead } from '../message/MessageHead.tsx'
import { MessageText } from '../message/MessageText.tsx'
import { NestedMails } from '../message/NestedMails.tsx'

export const SideMessage = ({ message, ticket }: { message: Message; ticket: Ticket }) => {
  const { _ } = useLingui()
  const [isFormatted, setFormatted] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const hasFold = restOf(message.text, message.visibleText) !== ''
  const shown = { isFormatted, setFormatted, isWhole, setWhole, hasFold }
  return (
    <article
      aria-label={_('Message from {name}', { name: message.author.name })}
      className={cx(
        '@container rounded-3 border px-4 py-3',
        message.side === 'team' ? 'border-transparent bg-violet-soft' : 'border-line bg-surface',
      )}
    >
      <MessageHead message={message} ticket={ticket} shown={shown} isAside />
      <MessageText message={message} shown={shown} />
      {message.mail && <NestedMails nested={message.mail.nested} />}
      <Attachments attachments={message.attachments} />
      {message.deliveries.length > 0 && (
        <footer className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <Deliveries deliveries={message.deliveries} number={ticket.number} />
        </footer>
      )}
    </article>
  )
}
