// What was promised is sent: when the page closes, when the person signs out, and what an earlier page left.
import { keptFiles } from '../../data/files-at-hand.ts'
import { knownMe } from '../../data/me.ts'
import { heldStore, sendNow } from './held.ts'
import { readHeld } from './keep-held.ts'

export const sendHeldNow = async () => {
  await Promise.all(heldStore.get().map((h) => sendNow(h.id)))
}

/** At the start: what an earlier page had promised to send is sent, at most once. The returned function ends the watch. */
export const resumeHeld = () => {
  void readHeld(knownMe()?.person.id ?? '', keptFiles).then((earlier) => {
    heldStore.set((all) => [...earlier.filter((e) => !all.some((h) => h.id === e.id)), ...all])
    for (const held of earlier) void sendNow(held.id)
  })
  const onHide = () => {
    for (const held of heldStore.get()) void sendNow(held.id, true)
  }
  const onUnload = (event: BeforeUnloadEvent) => {
    if (heldStore.get().some((h) => h.files.length > 0)) {
      onHide()
      event.preventDefault()
    }
  }
  const onBack = () => {
    for (const held of heldStore.get()) if (held.state === 'waiting') void sendNow(held.id)
  }
  window.addEventListener('online', onBack)
  window.addEventListener('pagehide', onHide)
  window.addEventListener('beforeunload', onUnload)
  return () => {
    window.removeEventListener('online', onBack)
    window.removeEventListener('pagehide', onHide)
    window.removeEventListener('beforeunload', onUnload)
  }
}
