// How many side conversations a ticket has, and the way to them.
import { useLingui } from '@lingui/react'
import { MessagesSquare } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import type { Ticket } from '../../../contract/tickets.ts'
import { cx, focusRing, Tooltip } from '../../ui/index.ts'
import { openSide } from './open.ts'

export const SideCount = ({ ticket }: { ticket: Ticket }) => {
  const { _ } = useLingui()
  const { number, sideConversations } = ticket
  const open = sideConversations.filter((c) => c.state === 'open').length
  const only = sideConversations.length === 1 ? sideConversations[0] : undefined
  if (sideConversations.length === 0) return null
  const words =
    open > 0
      ? _('{count, plural, one {# side conversation} other {# side conversations}}', { count: open })
      : _('{count, plural, one {# side conversation, done} other {# side conversations, done}}', {
          count: sideConversations.length,
        })
  return (
    <Tooltip text={words}>
      <Button
        aria-label={words}
        onPress={() => openSide(number, only ? { kind: 'thread', id: only.id } : { kind: 'list' })}
        className={cx(
          'inline-flex h-7 shrink-0 cursor-pointer items-center gap-1.5 rounded-2 px-2 font-[550] tabular-nums pointer-coarse:min-h-11',
          open > 0 ? 'bg-violet-soft text-violet' : 'text-muted data-hovered:bg-hover',
          focusRing,
        )}
      >
        <MessagesSquare size={16} aria-hidden="true" />
        {open > 0 ? open : sideConversations.length}
      </Button>
    </Tooltip>
  )
}
