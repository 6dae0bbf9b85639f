// Deliveries told in JSON by a sending service that posts its events as mails (Amazon SES over SNS).
import type { Bounce, BouncedRecipient } from '../bounce.ts'
import { codeIn, isHard, statusIn } from './codes.ts'
import { oneLine } from './delivery-status.ts'

interface Event {
  notificationType?: unknown
  mail?: { messageId?: unknown; commonHeaders?: { messageId?: unknown }; destination?: unknown }
  bounce?: { bounceType?: unknown; bouncedRecipients?: unknown }
  complaint?: { complainedRecipients?: unknown }
  delivery?: { recipients?: unknown; smtpResponse?: unknown }
}

export const readNotification = (text: string): Omit<Bounce, 'because'> | null => {
  const json = /^\s*(\{"notificationType".*\})\s*(?:\n--|$)/s.exec(text.slice(0, 200_000))?.[1]
  if (json === undefined) return null
  const event = parse(json)
  if (!event) return null
  const rows = listOf(event.bounce?.bouncedRecipients ?? event.complaint?.complainedRecipients)
  const reached = listOf(event.delivery?.recipients)
  const response = String(event.delivery?.smtpResponse ?? '')
  const recipients = [
    ...rows.map((row) => recipientOf(row as Record<string, unknown>, event.complaint !== undefined)),
    ...reached.map(
      (address): BouncedRecipient => ({
        address: String(address).toLowerCase(),
        action: 'delivered',
        status: statusIn(response) || '2.0.0',
        smtpCode: codeIn(response),
        reason: oneLine(response),
        hard: false,
      }),
    ),
  ]
  if (recipients.length === 0) return null
  const id = String(event.mail?.commonHeaders?.messageId ?? event.mail?.messageId ?? '')
  return {
    kind: event.complaint === undefined ? 'delivery' : 'complaint',
    recipients,
    originalId: id.replace(/^<|>$/g, ''),
    originalTo: String(listOf(event.mail?.destination)[0] ?? '').toLowerCase(),
  }
}

const parse = (json: string): Event | null => {
  try {
    return JSON.parse(json.replace(/\n/g, '')) as Event
  } catch {
    return null
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const recipientOf = (row: Record<string, unknown>, isComplaint: boolean): BouncedRecipient => {
  const words = String(row.diagnosticCode ?? '')
  const action = isComplaint ? 'delivered' : 'failed'
  const status = String(row.status ?? statusIn(words))
  return {
    address: String(row.emailAddress ?? '').toLowerCase(),
    action,
    status,
    smtpCode: codeIn(words),
    reason: oneLine(words),
    hard: isHard(action, status, words),
  }
}
