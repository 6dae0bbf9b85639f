// How a mailbox fares, judged from its times: what receives, what sends, and whether either is in trouble.
import type { Mailbox } from '../../../contract/email.ts'

export interface Health {
  tone: 'ok' | 'breach' | 'idle'
  /** Of the last success, or of the trouble. */
  at: string | null
  /** In the mail server's words. */
  trouble: string | null
}

const judge = (success: string | null, error: { at: string; message: string } | null): Health => {
  if (error && (success === null || error.at > success))
    return { tone: 'breach', at: error.at, trouble: error.message }
  return { tone: success ? 'ok' : 'idle', at: success, trouble: null }
}

export const receiveHealth = ({ lastSuccessAt, lastError }: Mailbox): Health =>
  judge(lastSuccessAt, lastError)

export const sendHealth = ({ lastSentAt, lastSendError }: Mailbox): Health => judge(lastSentAt, lastSendError)

/** A provider's sign-in that is wanted but not there, or ended. */
export const lacksSignIn = ({ imap, sending, oauth }: Mailbox): boolean => {
  const isWanted = imap?.auth === 'oauth' || (sending?.by === 'smtp' && sending.auth === 'oauth')
  return isWanted && (!oauth || oauth.connectedAt === null || oauth.error !== null)
}
