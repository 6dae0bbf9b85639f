// When the session is over: signing in again in place where somebody works, else on the sign-in page.
import { knownMe } from './me.ts'
import { makeStore } from './store.ts'

/** True while the workspace asks to sign in again over what is on screen. */
export const sessionEndedStore = makeStore(false)

export const askSignIn = () => {
  if (location.pathname.startsWith('/desk/sign-in') || location.pathname.startsWith('/desk/link/')) return
  if (knownMe()) sessionEndedStore.set(true)
  else leaveToSignIn()
}

export const leaveToSignIn = (why?: 'ended' | 'signed-out') => {
  const next = encodeURIComponent(location.pathname + location.search)
  location.assign(`/desk/sign-in?next=${next}${why ? `&why=${why}` : ''}`)
}
