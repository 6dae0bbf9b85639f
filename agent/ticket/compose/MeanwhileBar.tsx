// Above a stopped reply: who wrote meanwhile, and how it begins.
import { useLingui } from '@lingui/react'
import { CircleAlert } from 'lucide-react'
import type { Ticket } from '../../../contract/tickets.ts'
import { jumpTo } from '../read/jump.ts'

interface Props {
  ticket: Ticket
  /** The newest message the writer had seen. */
  seen: string
  /** Sending was stopped for it. */
  isHeld: boolean
}

export const MeanwhileBar = ({ ticket, seen, isHeld }: Props) => {
  const { _ } = useLingui()
  const at = ticket.messages.findIndex((m) => m.id === seen)
  const news = ticket.messages.slice(at + 1)
  const last = news.at(-1)
  return (
    <div role="alert" className="flex items-start gap-2 rounded-t-3 bg-warn-soft px-3 py-2 text-sm text-warn">
      <CircleAlert size={16} aria-hidden="true" className="mt-px shrink-0" />
      <p className="min-w-0">
        <b className="font-semibold">
          {last ? _('{name} wrote meanwhile:', { name: last.author.name }) : _('Somebody wrote meanwhile.')}
        </b>{' '}
        {last && <span className="line-clamp-2 inline">{last.visibleText.trim().slice(0, 200)}</span>}{' '}
        {last && (
          <button
            type="button"
            onClick={() => jumpTo(last.id)}
            className="min-h-6 rounded-1 font-[550] underline underline-offset-2 ring-focus pointer-coarse:min-h-11"
          >
            {_('Show')}
          </button>
        )}
        {isHeld && (
          <span className="block font-[550]">
            {_('Not sent yet. Read it, then send or change your reply.')}
          </span>
        )}
      </p>
    </div>
  )
}
