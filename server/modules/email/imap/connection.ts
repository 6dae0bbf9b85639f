// How a mailbox's server is reached.
import type { ImapFlowOptions } from 'imapflow'
import type { Desk } from '../../../platform/desk.ts'
import { sealedPlace } from '../actions/mailboxes.ts'
import type { ImapSettings } from '../show.ts'
import type { MailboxRow } from '../store/mailboxes.ts'

export interface Connection {
  options: ImapFlowOptions
  folder: string
}

export const connectionOf = (desk: Desk, row: MailboxRow): Connection => {
  const { host, port, secure, user, folder } = row.imap as unknown as ImapSettings
  const pass = row.imap_password
    ? desk.seal.open(row.workspace_id, sealedPlace(row.id), row.imap_password)
    : ''
  return {
    folder,
    options: {
      host,
      port,
      secure,
      // A password never travels in the clear beyond this machine.
      ...(secure || /^(?:localhost|127\.|\[?::1)/.test(host) ? {} : { doSTARTTLS: true }),
      auth: { user, pass },
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
