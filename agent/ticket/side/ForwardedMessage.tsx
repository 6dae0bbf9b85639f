// The message that goes along, as it will be read.
import { useLingui } from '@lingui/react'
import { Forward } from 'lucide-react'
import type { Message } from '../../../contract/tickets.ts'
import { fully } from '../../data/times.ts'

export const ForwardedMessage = ({ message }: { message: Message }) => {
  const { _ } = useLingui()
  return (
    <section aria-label={_('Goes along')} className="rounded-2 border border-line-strong px-3 py-2">
      <p className="flex min-w-0 items-center gap-1.5 text-sm text-muted">
        <Forward size={14} aria-hidden="true" className="shrink-0" />
        <span className="font-[550] text-ink">{message.author.name}</span>
        <time dateTime={message.at} className="truncate">
          {fully(message.at)}
        </time>
      </p>
      <p className="mt-1 line-clamp-6 text-body leading-5.5 wrap-anywhere whitespace-pre-wrap text-muted">
        {message.visibleText.trim()}
      </p>
    </section>
  )
}
