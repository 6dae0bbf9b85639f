// Accept what was given, or give it back with a reason.
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { Button, Popover, TextField } from '../../ui/index.ts'
import { acceptIt, giveBack } from './acts.ts'

export const Answer = ({ number }: { number: number }) => {
  const { _ } = useLingui()
  const [reason, setReason] = useState('')
  return (
    <div className="flex shrink-0 items-center gap-2">
      <Button look="primary" onPress={() => void acceptIt(number)}>
        {_('Accept')}
      </Button>
      <Popover label={_('Return')} placement="bottom end" trigger={<Button>{_('Return…')}</Button>}>
        {(close) => (
          <form
            className="grid w-72 gap-3"
            onSubmit={(event) => {
              event.preventDefault()
              if (reason.trim() === '') return
              close()
              void giveBack(number, reason.trim())
            }}
          >
            <TextField
              label={_('Why does it go back?')}
              rows={3}
              autoFocus
              value={reason}
              onChange={setReason}
            />
            <Button look="primary" size="roomy" type="submit" isDisabled={reason.trim() === ''}>
              {_('Return with this reason')}
            </Button>
          </form>
        )}
      </Popover>
    </div>
  )
}
