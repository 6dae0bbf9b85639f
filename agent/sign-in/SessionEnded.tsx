// The session ended while a page was open: sign in again right there, and nothing typed is lost.
import { useLingui } from '@lingui/react'
import { knownMe } from '../data/me.ts'
import { Dialog } from '../ui/index.ts'
import { Steps } from './Steps.tsx'

interface Props {
  isOpen: boolean
  /** Signed in again: ask the server once more for what failed. */
  onDone: () => void
  /** Leave this page for the sign-in page. */
  onClose: () => void
}

export const SessionEnded = ({ isOpen, onDone, onClose }: Props) => {
  const { _ } = useLingui()
  return (
    <Dialog title={_('Your session has ended')} isOpen={isOpen} onClose={onClose}>
      <p className="mb-4 text-muted">{_('Sign in again. What you typed on this page stays.')}</p>
      <Steps email={knownMe()?.person.email ?? ''} onDone={onDone} heading={words} />
    </Dialog>
  )
}

const words = (_title: string, text?: string) => text && <p className="mb-3 text-muted">{text}</p>
