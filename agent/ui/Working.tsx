// What a button that is at work says to screen readers; its look is the button's own.
import { useLingui } from '@lingui/react'
import { ProgressBar } from 'react-aria-components/ProgressBar'

export const Working = () => {
  const { _ } = useLingui()
  return <ProgressBar isIndeterminate aria-label={_('At work')} className="sr-only" />
}
