// Which ticket is it the same as? The likeliest first; Enter takes it.
import { useLingui } from '@lingui/react'
import { closeDispatch } from '../ticket/dispatch/open.ts'
import { FindTickets } from '../ticket/surgery/FindTickets.tsx'
import { Dialog } from '../ui/index.ts'
import { giveVerdict } from './verdict.ts'

export const DuplicateDialog = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  return (
    <Dialog title={_('Duplicate of which ticket?')} isOpen onClose={closeDispatch}>
      <p className="mb-3 text-sm text-muted">
        {_('It is merged into that one; its requester is copied in. Z undoes it.')}
      </p>
      <FindTickets
        label={_('Find the ticket')}
        of={number}
        but={new Set([number])}
        onPick={(ticket) => void giveVerdict(number, { verdict: 'duplicate', of: ticket.number })}
      />
    </Dialog>
  )
}
