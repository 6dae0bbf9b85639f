// Any date and time for a reply to leave.
import { useLingui } from '@lingui/react'
import { type FormEvent, useId, useState } from 'react'
import { Button, cx, Dialog, DialogActions, inputClass } from '../../ui/index.ts'
import { laterChoices, wallClock } from './choices.ts'
import { whenInWords } from './words.ts'

const OwnTime = ({ close, send }: { close: () => void; send: (at: string) => void }) => {
  const { _ } = useLingui()
  const id = useId()
  const [now] = useState(() => Date.now())
  const [wanted, setWanted] = useState(() =>
    wallClock(laterChoices(new Date(now)).find((c) => c.id === 'tomorrow')?.at ?? now),
  )
  const at = new Date(wanted)
  const isPast = !(at.getTime() > Date.now())
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPast) return
    close()
    send(at.toISOString())
  }
  return (
    <Dialog title={_('Send later')} isOpen onClose={close}>
      <form onSubmit={submit} className="grid gap-1">
        <label htmlFor={id} className="font-[550]">
          {_('Date and time')}
        </label>
        <input
          id={id}
          type="datetime-local"
          required
          min={wallClock(now)}
          value={wanted}
          onChange={(e) => setWanted(e.target.value)}
          aria-describedby={`${id}-zone`}
          className={cx(inputClass, 'ring-focus')}
        />
        <p id={`${id}-zone`} className={isPast ? 'text-sm text-breach' : 'text-sm text-muted'}>
          {isPast ? _('This is over already.') : _('In your time zone, {zone}.', { zone })}
        </p>
        <DialogActions>
          <Button look="plain" size="roomy" onPress={close}>
            {_('Cancel')}
          </Button>
          <Button type="submit" look="primary" size="roomy" isDisabled={isPast}>
            {isPast ? _('Send later') : _('Send {when}', { when: whenInWords(at.toISOString(), now) })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
export default OwnTime
