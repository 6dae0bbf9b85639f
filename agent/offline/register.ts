// Begins with the service worker, and follows where its notices lead.
import { goToPath } from '../shell/go.ts'

/** Browsers without one, and desks without https, work as before: only not without a network. */
export const registerWorker = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener(
    'message',
    (event: MessageEvent<{ type?: string; path?: string }>) => {
      if (event.data.type === 'go' && event.data.path) goToPath(event.data.path)
    },
  )
  await navigator.serviceWorker.register('/desk/sw.js', { scope: '/desk' })
}
