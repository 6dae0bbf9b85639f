// Ends the session: what is held is sent first, then nothing of this person stays in the browser's memory.
import { api } from '../data/api.ts'
import { sendHeldNow } from '../ticket/send/resume.ts'

export const signOut = async () => {
  await sendHeldNow()
  await endPush()
  await api.identity.signOut({})
  location.assign('/desk/sign-in?why=signed-out')
}

/** Whoever uses this browser next shall not see what is pushed to this person. */
const endPush = async (): Promise<void> => {
  const id = localStorage.getItem('handrail-push')
  if (!id) return
  const { turnOff } = await import('../settings/notifications/browser.ts')
  await turnOff(id).catch(() => localStorage.removeItem('handrail-push'))
}
