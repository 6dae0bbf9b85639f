// Ends the session: what is held is sent first, then nothing of this person stays in the browser's memory.
import { api } from '../data/api.ts'
import { sendHeldNow } from '../ticket/send/resume.ts'

export const signOut = async () => {
  await sendHeldNow()
  await api.identity.signOut({})
  location.assign('/desk/sign-in?why=signed-out')
}
