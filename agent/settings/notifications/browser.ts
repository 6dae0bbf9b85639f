// This browser as a receiver of web push: whether it can, whether it does, how it begins and ends.
import { api } from '../../data/api.ts'

/** `denied`: the browser was told never to ask again. */
export type BrowserState = 'unable' | 'denied' | 'off' | 'on'

const kept = 'handrail-push'

/** Which subscription of the desk is this browser's; only this browser knows. */
export const ownId = (): string | null => localStorage.getItem(kept)

const registration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration('/desk') : undefined

export const stateNow = async (known: readonly { id: string }[]): Promise<BrowserState> => {
  const worker = await registration()
  if (!worker || !('PushManager' in window) || !('Notification' in window)) return 'unable'
  if (Notification.permission === 'denied') return 'denied'
  const subscription = await worker.pushManager.getSubscription()
  return subscription && known.some(({ id }) => id === ownId()) ? 'on' : 'off'
}

/** Asks the person through the browser; false when they said no. */
export const turnOn = async (publicKey: string): Promise<boolean> => {
  const worker = await registration()
  if (!worker || (await Notification.requestPermission()) !== 'granted') return false
  // A subscription to another key would be refused by the push service.
  await (await worker.pushManager.getSubscription())?.unsubscribe()
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = made.toJSON()
  const { id } = await api.notices.subscribe({
    body: { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } },
  })
  localStorage.setItem(kept, id)
  return true
}

export const turnOff = async (id: string): Promise<void> => {
  await api.notices.unsubscribe({ params: { id } })
  if (id !== ownId()) return
  localStorage.removeItem(kept)
  await (await (await registration())?.pushManager.getSubscription())?.unsubscribe()
}
