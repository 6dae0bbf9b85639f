// Where a message was written when not here, or where it went: another ticket, one click away.
import { useLingui } from '@lingui/react'
import { CornerDownRight, Merge } from 'lucide-react'
import type { Message } from '../../../contract/tickets.ts'
import { TicketLink } from '../related/TicketLink.tsx'

export const Whence = ({ message }: { message: Message }) => {
  const { _ } = useLingui()
  const { mergedFrom, splitInto } = message
  return (
    <>
      {mergedFrom !== null && (
        <TicketLink number={mergedFrom} className={face}>
          <Merge size={14} aria-hidden="true" />
          {_('from {number}', { number: String(mergedFrom) })}
        </TicketLink>
      )}
      {splitInto !== null && (
        <TicketLink number={splitInto} className={face}>
          <CornerDownRight size={14} aria-hidden="true" />
          {_('split off into {number}', { number: String(splitInto) })}
        </TicketLink>
      )}
    </>
  )
}

const face =
  'inline-flex min-h-5 items-center gap-1 font-medium whitespace-nowrap tabular-nums hover:underline pointer-coarse:min-h-6'
