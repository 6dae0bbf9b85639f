// Somebody has no room for a ticket: with a reason they get it all the same.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { personBy } from '../../data/names.ts'
import { Button, Dialog, DialogActions, TextField } from '../../ui/index.ts'
import type { Full } from './full.ts'
import { closeDispatch } from './open.ts'

interface Props {
  full: Full
  goOn: (overCapacity: string) => void
}

export const FullDialog = ({ full: { personId, points, capacity, takes }, goOn }: Props) => {
  const { _ } = useLingui()
  const [reason, setReason] = useState('')
  const said = reason.trim()
  const name = personBy(personId)?.name ?? _('This person')
  return (
    <Dialog title={_('{name} has no room', { name })} isOpen onClose={closeDispatch}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (said === '') return
          closeDispatch()
          goOn(said)
        }}
        className="grid gap-3"
      >
        <p>
          {_('{points} of {capacity} points are taken, and this takes {takes}.', {
            points: String(points),
            capacity: String(capacity),
            takes: String(takes),
          })}
        </p>
        <TextField
          label={_('Why they get it all the same')}
          description={_('It stands in the history of the ticket.')}
          autoFocus
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <DialogActions>
          <Button look="plain" size="roomy" onPress={closeDispatch}>
            {_('Cancel')}
          </Button>
          <Button look="primary" size="roomy" type="submit" isDisabled={said === ''}>
            {_('Assign all the same')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
