// By which ways a mailbox receives and sends, in words.
import { useLingui } from '@lingui/react'
import type { Mailbox } from '../../../contract/email.ts'

export const useWays = () => {
  const { _ } = useLingui()
  return {
    receives: ({ imap, webhook }: Mailbox): string => {
      if (imap) return _('IMAP · {host}', { host: imap.host })
      return webhook ? _('Posted by the provider') : _('Sent straight to this desk')
    },
    sends: ({ sending }: Mailbox): string => {
      if (sending?.by === 'smtp') return _('SMTP · {host}', { host: sending.host })
      return sending ? _('Straight to the recipient') : _('By the desk’s mail server')
    },
    fetched: ({ imap }: Mailbox): string => (imap ? _('Fetched') : _('Last mail')),
    unfetched: ({ imap }: Mailbox): string => (imap ? _('Not read yet') : _('Ready to take mail')),
    /** How long the newest mail lay on the server; nothing below ten seconds. */
    lag: ({ lagSeconds, imap }: Mailbox): string | null => {
      if (!imap || lagSeconds === null || lagSeconds < 10) return null
      return lagSeconds < 90
        ? _('{n, plural, one {# second behind} other {# seconds behind}}', { n: lagSeconds })
        : _('{n, plural, one {# minute behind} other {# minutes behind}}', { n: Math.round(lagSeconds / 60) })
    },
  }
}
