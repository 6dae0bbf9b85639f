// That mails of strangers wait beside a ticket: somebody has to say whether they come in.
import { useLingui } from '@lingui/react'
import { MailQuestion } from 'lucide-react'

export const HeldMark = ({ count }: { count: number }) => {
  const { _ } = useLingui()
  if (count === 0) return null
  return (
    <span
      title={_('{count, plural, one {# mail waits to be let in} other {# mails wait to be let in}}', {
        count,
      })}
      className="inline-flex h-4 shrink-0 items-center gap-1 rounded-1 bg-warn-soft px-[5px] text-xs leading-none font-[550] whitespace-nowrap text-warn"
    >
      <MailQuestion size={11} aria-hidden="true" />
      {_('{count} held', { count })}
    </span>
  )
}
