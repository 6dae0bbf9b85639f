// The signature of a posted mail: `t=<unix seconds>,v1=<hex HMAC-SHA-256 of "<t>.<body>">`, five minutes long.
import { createHmac, timingSafeEqual } from 'node:crypto'

const longestSeconds = 300

export const howToSign =
  'Send the header X-Handrail-Signature: t=<unix seconds>,v1=<hex HMAC-SHA-256 of "<t>.<body>"> made with the ' +
  `signing secret of this address; t may be ${longestSeconds / 60} minutes away from now.`

/** Words for the sender when the signature does not hold; null when it does. */
export const faultOfSignature = (
  header: string | undefined,
  body: Uint8Array,
  secret: string,
  now: Temporal.Instant,
): string | null => {
  if (header === undefined) return `There is no signature. ${howToSign}`
  const parts = header.split(',').map((part) => part.trim())
  const time = /^t=(\d{1,12})$/.exec(parts.find((p) => p.startsWith('t=')) ?? '')?.[1]
  const given = parts.flatMap((p) => /^v1=([0-9a-f]{64})$/i.exec(p)?.[1] ?? []).slice(0, 3)
  if (time === undefined || given.length === 0) return `The signature has another form. ${howToSign}`
  if (Math.abs(now.epochMilliseconds / 1000 - Number(time)) > longestSeconds)
    return `The signature’s time is too far from now. ${howToSign}`
  const right = createHmac('sha256', secret).update(`${time}.`).update(body).digest()
  return given.some((one) => timingSafeEqual(Buffer.from(one, 'hex'), right))
    ? null
    : `The signature does not fit this body. ${howToSign}`
}
