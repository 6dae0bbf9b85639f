// Where reading goes on: a line above the first message somebody has not read.
import { useLingui } from '@lingui/react'

export const UnreadMark = ({ count }: { count: number }) => {
  const { _ } = useLingui()
  return (
    <div
      id="first-unread"
      className="flex scroll-mt-3 items-center gap-3 py-1 text-xs font-semibold text-accent"
    >
      <span className="h-px grow bg-accent opacity-50" />
      <span>{_('{count, plural, one {# new message} other {# new messages}}', { count })}</span>
      <span className="h-px grow bg-accent opacity-50" />
    </div>
  )
}
