// All side conversations of a ticket, open ones first.
import { useLingui } from '@lingui/react'
import { CircleCheck, MessagesSquare, Plus } from 'lucide-react'
import type { SideConversation, Ticket } from '../../../contract/tickets.ts'
import { useMay } from '../../data/me.ts'
import { briefly } from '../../data/times.ts'
import { Button, cx, EmptyState, useNow } from '../../ui/index.ts'
import { namesOf } from '../recipients/words.ts'
import { openSide } from './open.ts'

export const SideList = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const mayReply = useMay('ticket.reply')
  const begin = () => openSide(ticket.number, { kind: 'new', forwards: null })
  const sorted = [...ticket.sideConversations].sort(
    (a, b) => Number(a.state === 'done') - Number(b.state === 'done') || lastOf(b).localeCompare(lastOf(a)),
  )
  if (sorted.length === 0)
    return (
      <EmptyState
        className="my-auto"
        title={_('No side conversation yet')}
        action={
          mayReply && (
            <Button icon={<Plus size={14} aria-hidden="true" />} onPress={begin}>
              {_('Write to somebody')}
            </Button>
          )
        }
      >
        {_('Ask a vendor or a colleague without the requester reading along.')}
      </EmptyState>
    )
  return (
    <div className="scroll-pane min-h-0 grow">
      <ul>
        {sorted.map((conversation) => (
          <Row key={conversation.id} number={ticket.number} conversation={conversation} />
        ))}
      </ul>
      {mayReply && (
        <div className="p-3">
          <Button look="plain" icon={<Plus size={14} aria-hidden="true" />} onPress={begin}>
            {_('New side conversation')}
          </Button>
        </div>
      )}
    </div>
  )
}

const Row = ({ number, conversation }: { number: number; conversation: SideConversation }) => {
  const { _ } = useLingui()
  const now = useNow()
  const last = conversation.messages.at(-1)
  const isDone = conversation.state === 'done'
  return (
    <li className="border-b border-line">
      <button
        type="button"
        onClick={() => openSide(number, { kind: 'thread', id: conversation.id })}
        className="grid w-full grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2 px-4 py-2 text-left ring-inside hover:bg-hover"
      >
        <span className={cx('pt-0.5', isDone ? 'text-faint' : 'text-violet')}>
          {isDone ? (
            <CircleCheck size={16} aria-hidden="true" />
          ) : (
            <MessagesSquare size={16} aria-hidden="true" />
          )}
          <span className="sr-only">{isDone ? _('Done') : _('Open')}</span>
        </span>
        <span className="min-w-0">
          <span className={cx('block truncate leading-5 font-[550]', isDone && 'text-muted')}>
            {conversation.subject}
          </span>
          <span className="block truncate text-sm leading-4 text-muted">
            {namesOf(conversation.recipients, 2)}
            {last && ` · ${last.visibleText.trim().replace(/\s+/g, ' ')}`}
          </span>
        </span>
        <span className="text-sm leading-5 text-muted tabular-nums">
          {briefly(lastOf(conversation), now)}
        </span>
      </button>
    </li>
  )
}

const lastOf = (c: SideConversation): string => c.messages.at(-1)?.at ?? c.createdAt
