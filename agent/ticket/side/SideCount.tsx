// How many side conversations a ticket has, and the way to them.
import { useLingui } from '@lingui/react'
import { MessagesSquare } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { openSide } from './open.ts'

export const SideCount = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { number, sideConversations } = ticket
  const open = sideConversations.filter((c) => c.state === 'open').length
  const only = sideConversations.length === 1 ? sideConversations[0] : undefined
  if (sideConversations.length === 0) return null
  return (
    <button
      type="button"
      onClick={() => openSide(number, only ? { kind: 'thread', id: only.id } : { kind: 'list' })}
      className="inline-flex min-h-6 items-center gap-1.5 rounded-1 bg-violet-soft px-1.5 font-[550] text-violet ring-focus hover:underline pointer-coarse:min-h-9"
    >
      <MessagesSquare size={14} aria-hidden="true" />
      {open > 0
        ? _('{count, plural, one {# side conversation} other {# side conversations}}', { count: open })
        : _('{count, plural, one {# side conversation, done} other {# side conversations, done}}', {
            count: sideConversations.length,
          })}
    </button>
  )
}
