// Whether a new request is answered at once with "we have it".
//
// Policy. An acknowledgement goes only to a person, at most once a sender and day, and never carries words the
// sender chose (no subject, no name, no text): otherwise the desk could be made to send somebody else's words to
// anybody. The sender's wish to hear no automatic answers (X-Auto-Response-Suppress) is respected.
// Example: Jane writes twice on Monday → the first mail is acknowledged, the second is not, because
// "jane@northwind.example was already told today".
import type { MailHeaders, Origin } from './automatic.ts'

export interface AcknowledgeFacts {
  /** The workspace's setting. */
  wanted: boolean
  origin: Origin
  headers: MailHeaders
  sender: string
  /** Acknowledgements to this sender within the last 24 hours. */
  recently: number
}

export const judgeAcknowledgement = (facts: AcknowledgeFacts): { send: boolean; because: string } => {
  if (!facts.wanted) return { send: false, because: 'the workspace sends no acknowledgements' }
  if (facts.origin !== 'person') return { send: false, because: 'a machine wrote it' }
  if (facts.sender === '') return { send: false, because: 'it names no sender' }
  const suppressed = (facts.headers.get('x-auto-response-suppress') ?? []).join(',').toLowerCase()
  if (/\b(?:all|autoreply|oof)\b/.test(suppressed))
    return { send: false, because: 'the sender asked for no automatic answers' }
  if (facts.recently > 0) return { send: false, because: `${facts.sender} was already told today` }
  return { send: true, because: 'a person wrote it and was told nothing today' }
}
