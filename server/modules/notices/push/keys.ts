// Key pairs and what a browser gives when it subscribes.
import type WebPush from 'web-push'
import { onFirstUse } from '../../../platform/first-use.ts'

export const webPush = onFirstUse((need) => need('web-push') as typeof WebPush)

/** VAPID (RFC 8292): P-256, both halves base64url. */
export const newKeyPair = (): { publicKey: string; privateKey: string } => webPush().generateVAPIDKeys()

/** What is wrong with a browser's keys (RFC 8291: an uncompressed point of P-256 and 16 bytes), or null. */
export const keyFault = ({ p256dh, auth }: { p256dh: string; auth: string }): string | null => {
  const point = Buffer.from(p256dh, 'base64url')
  if (point.length !== 65 || point[0] !== 4) return 'p256dh must be an uncompressed point of P-256'
  return Buffer.from(auth, 'base64url').length === 16 ? null : 'auth must be 16 bytes'
}
