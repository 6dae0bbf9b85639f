// Sends one message to one browser by its push service (RFC 8030), encrypted for that browser alone (RFC 8291).
import type { Desk } from '../../../platform/desk.ts'
import { fetchOutside } from '../../../platform/net/fetch.ts'
import { keyPlace, type PushKey, type Subscription } from '../store/push.ts'
import { webPush } from './keys.ts'

/** What the service worker shows. `path` lies below /desk/; the same tag again takes the place of the one before. */
export interface PushMessage {
  title: string
  body: string
  path: string
  tag: string
}

/** `gone`: the browser took it back, it can be forgotten. `later`: another try may do. */
export type Outcome = { state: 'delivered' } | { state: 'gone' | 'later' | 'refused'; error: string }

const daySeconds = 86_400

/** The address was given by a browser: it is guarded like every address from outside, and no redirect is followed. */
export const sendPush = async (
  desk: Desk,
  key: PushKey,
  subscription: Subscription,
  message: PushMessage,
  urgency: 'high' | 'normal' = 'normal',
): Promise<Outcome> => {
  try {
    const keys = JSON.parse(
      desk.seal.open(subscription.workspace_id, keyPlace(subscription.id), subscription.keys),
    ) as { p256dh: string; auth: string }
    const request = webPush().generateRequestDetails(
      { endpoint: subscription.endpoint, keys },
      JSON.stringify(message),
      {
        vapidDetails: { ...key, subject: contactOf(desk) },
        contentEncoding: 'aes128gcm',
        TTL: daySeconds,
        urgency,
        topic: message.tag.slice(0, 32),
      },
    )
    const reply = await fetchOutside(desk, subscription.endpoint, {
      method: 'POST',
      headers: Object.fromEntries(
        Object.entries(request.headers ?? {}).map(([name, value]) => [name, String(value)]),
      ),
      ...(request.body ? { body: request.body as Buffer } : {}),
    })
    return judge(reply.status, subscription.endpoint)
  } catch (error) {
    return { state: 'later', error: error instanceof Error ? error.message : String(error) }
  }
}

const judge = (status: number, endpoint: string): Outcome => {
  if (status >= 200 && status < 300) return { state: 'delivered' }
  const error = `${new URL(endpoint).host} answered ${status}`
  if (status === 404 || status === 410) return { state: 'gone', error }
  return { state: status === 429 || status >= 500 ? 'later' : 'refused', error }
}

/** Whom a push service may write to about us. */
const contactOf = (desk: Desk): string =>
  desk.config.url.startsWith('https:') ? desk.config.url : `mailto:postmaster@${desk.config.mailDomain}`
