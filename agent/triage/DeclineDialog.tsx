// Not for us: why, for the team; and what the requester reads, where they are to read something.
import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ticketQuery } from '../data/queries.ts'
import { closeDispatch } from '../ticket/dispatch/open.ts'
import { Button, Checkbox, Dialog, DialogActions, TextField } from '../ui/index.ts'
import { giveVerdict } from './verdict.ts'

export const DeclineDialog = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  const requester = useQuery(ticketQuery(number)).data?.requester
  const [reason, setReason] = useState('')
  const [isTold, setTold] = useState(false)
  const [reply, setReply] = useState('')
  const isReady = reason.trim() !== '' && (!isTold || reply.trim() !== '')
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const isDone = await giveVerdict(number, {
      verdict: 'decline',
      reason: reason.trim(),
      ...(isTold && { reply: reply.trim() }),
    })
    if (!isDone) setBusy(false)
  }
  return (
    <Dialog title={_('Decline {number}', { number: String(number) })} isOpen onClose={closeDispatch}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) void send()
        }}
        className="grid gap-3"
      >
        <TextField
          label={_('Why')}
          description={_('Kept as a note; only the team sees it.')}
          autoFocus
          value={reason}
          onChange={setReason}
        />
        <Checkbox isSelected={isTold} onChange={setTold}>
          {_('Tell {name}', { name: requester?.name ?? _('the requester') })}
        </Checkbox>
        {isTold && <TextField label={_('Reply')} rows={4} value={reply} onChange={setReply} />}
        <DialogActions>
          <Button look="plain" size="roomy" onPress={closeDispatch}>
            {_('Cancel')}
          </Button>
          <Button look="primary" size="roomy" isPending={isBusy} type="submit" isDisabled={!isReady}>
            {isTold
              ? _('Decline and send to {address}', { address: requester?.email ?? '' })
              : _('Decline · nothing is sent')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
