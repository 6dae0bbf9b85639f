// A message becomes a ticket of its own: its subject is asked for, the rest follows.
import { useLingui } from '@lingui/react'
import { type FormEvent, useState } from 'react'
import { knownTicket } from '../../data/tickets.ts'
import { Button, Dialog, DialogActions, TextField } from '../../ui/index.ts'
import { split } from './relations.ts'

interface Props {
  number: number
  messageId: string
  close: () => void
}

export const SplitDialog = ({ number, messageId, close }: Props) => {
  const { _ } = useLingui()
  const message = knownTicket(number)?.messages.find((m) => m.id === messageId)
  const [subject, setSubject] = useState(() => firstLine(message?.visibleText ?? ''))
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!subject.trim()) return
    setBusy(true)
    const isDone = await split(number, messageId, subject.trim())
    setBusy(false)
    if (isDone) close()
  }
  return (
    <Dialog title={_('A ticket of its own')} isOpen onClose={close}>
      <form onSubmit={(e) => void submit(e)}>
        <TextField
          label={_('Subject')}
          value={subject}
          onChange={setSubject}
          maxLength={300}
          autoFocus
          isRequired
        />
        <p className="mt-2 text-sm text-muted">
          {message?.side === 'requester'
            ? _('{name} is its requester. The message stays here too, with a link to the new ticket.', {
                name: message.author.name,
              })
            : _(
                'Its requester is the one of this ticket. The message stays here too, with a link to the new one.',
              )}
        </p>
        <DialogActions>
          <Button look="plain" size="roomy" onPress={close}>
            {_('Cancel')}
          </Button>
          <Button type="submit" look="primary" size="roomy" isDisabled={!subject.trim()} isPending={isBusy}>
            {_('Open the ticket')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

const firstLine = (text: string) =>
  text
    .trim()
    .split('\n')
    .find((line) => line.trim().length > 8)
    ?.trim()
    .slice(0, 120) ?? ''
