// When the shift ends and the next one begins.
import { useLingui } from '@lingui/react'
import type { z } from 'zod'
import type { dispatch } from '../../contract/dispatch.ts'
import { clock } from '../data/times.ts'
import { whenInWords } from '../ticket/later/words.ts'
import { useNow } from '../ui/index.ts'

export type Shift = z.infer<typeof dispatch.shift.reply>

export const ShiftTimes = ({ shift, isMine }: { shift: Shift; isMine: boolean }) => {
  const { _ } = useLingui()
  const now = useNow()
  const { shiftEndsAt, nextShiftAt, person } = shift
  const ends = shiftEndsAt
    ? isMine
      ? _('Your shift ends at {time}.', { time: clock(shiftEndsAt) })
      : _('The shift of {name} ends at {time}.', { name: person.name, time: clock(shiftEndsAt) })
    : isMine
      ? _('You are not on shift.')
      : _('{name} is not on shift.', { name: person.name })
  return (
    <p className="text-body text-muted">
      {ends} {nextShiftAt && _('The next one begins {when}.', { when: whenInWords(nextShiftAt, now) })}
    </p>
  )
}
