// Signing in again over what is on screen, when the session ended meanwhile.
import { lazy, Suspense } from 'react'
import { client } from '../data/client.ts'
import { leaveToSignIn, sessionEndedStore } from '../data/signed-out.ts'
import { useStore } from '../data/store.ts'

const SessionEnded = lazy(async () => ({
  default: (await import('../sign-in/SessionEnded.tsx')).SessionEnded,
}))

export const SessionGate = () => {
  const hasEnded = useStore(sessionEndedStore)
  if (!hasEnded) return null
  const goOn = () => {
    sessionEndedStore.set(false)
    void client.invalidateQueries()
    window.dispatchEvent(new Event('online'))
  }
  return (
    <>
      <Cover />
      <Suspense>
        <SessionEnded isOpen onDone={goOn} onClose={() => leaveToSignIn('ended')} />
      </Suspense>
    </>
  )
}

/** Whoever sits here now need not be who was signed in: nothing of what was on screen can be read. */
const Cover = () => <div data-cover className="fixed inset-0 z-35 bg-canvas" />
