// How a mailbox's server is reached: at the address that the guard has judged, with a password or an authorisation.

import { isIP } from 'node:net'
import type { ImapFlowOptions } from 'imapflow'
import type { Desk } from '../../../platform/desk.ts'
import { pinned } from '../../../platform/net/public-host.ts'
import { openSecret } from '../mailbox/secrets.ts'
import { imapOf } from '../mailbox/settings.ts'
import { accessToken } from '../oauth/access.ts'
import { isHere } from '../send/transport/post.ts'
import type { MailboxRow } from '../store/mailboxes.ts'

export interface Connection {
  options: ImapFlowOptions
  folder: string
  /** With which it signs in by authorisation; a server may refuse it before its time. */
  token: string | null
}

/** `refused`: a token that the server would not take. Throws what guard, DNS and provider say. */
export const connectionOf = async (desk: Desk, row: MailboxRow, refused?: string): Promise<Connection> => {
  const settings = imapOf(row)
  if (!settings) throw new Error('this mailbox is not read by IMAP')
  const { host, port, secure, user, folder, auth } = settings
  const address = await pinned(desk, host)
  const token = auth === 'oauth' ? await accessToken(desk, row, refused) : null
  return {
    folder,
    token,
    options: {
      host: address,
      ...(isIP(host) ? {} : { servername: host }),
      port,
      secure,
      // A password never travels in the clear beyond this machine.
      ...(secure || isHere(host) ? {} : { doSTARTTLS: true }),
      auth:
        token === null ? { user, pass: openSecret(desk, row, 'imap') ?? '' } : { user, accessToken: token },
      logger: false,
      emitLogs: false,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 5 * 60_000,
      // Servers end IDLE after half an hour at the latest (RFC 2177).
      maxIdleTime: 20 * 60_000,
      clientInfo: { name: 'Handrail' },
    },
  }
}
