// How long until something is promised, wakes, or goes on.
import { useLingui } from '@lingui/react'
import { DurationField } from '../parts/DurationField.tsx'
import type { ActionProps } from './ActionBlock.tsx'
import type { Of } from './ActionFields.tsx'

type Later = Of<'promise'> | Of<'snooze'> | Of<'wait'>

export const LaterFields = ({ action, onChange, faults, isLocked }: ActionProps<Later>) => {
  const { _ } = useLingui()
  const minutes = action.do === 'snooze' ? action.hours * 60 : action.minutes
  const labels = {
    promise: _('The requester hears again within'),
    snooze: _('For how long (whole hours)'),
    wait: _('How long; what follows is done if the ticket is still open'),
  }
  return (
    <DurationField
      label={labels[action.do]}
      minutes={minutes}
      isRequired
      onChange={(next) => {
        if (next === null) return
        onChange(
          action.do === 'snooze'
            ? { ...action, hours: Math.max(1, Math.round(next / 60)) }
            : { ...action, minutes: next },
        )
      }}
      error={faults.minutes ?? faults.hours}
      isDisabled={isLocked}
      className="w-full sm:max-w-80 [&_input]:w-32"
    />
  )
}
