// By the mailbox's own SMTP server, with a password or the provider's authorisation (XOAUTH2).
import type { TransportOptions } from 'nodemailer'
import type { Desk } from '../../../../platform/desk.ts'
import { openSecret } from '../../mailbox/secrets.ts'
import type { ServerSettings } from '../../mailbox/settings.ts'
import { accessToken } from '../../oauth/access.ts'
import type { MailboxRow } from '../../store/mailboxes.ts'
import { nodemailer } from './nodemailer.ts'
import { careful, isHere, type Post } from './post.ts'
import { guardedSocket } from './socket.ts'

export const openOwnServer = (desk: Desk, row: MailboxRow, server: ServerSettings): Post => {
  const { host, port, secure } = server
  const transport = nodemailer().createTransport({
    ...careful,
    pool: true,
    host,
    port,
    secure,
    name: desk.config.mailDomain,
    getSocket: guardedSocket(desk, host, port),
    auth: signIn(desk, row, server),
    // A password never travels in the clear beyond this machine.
    requireTLS: !secure && !isHere(host),
    maxConnections: 2,
    maxMessages: 100,
  } as TransportOptions)
  return { send: (mail) => transport.sendMail(mail), close: () => transport.close() }
}

const signIn = (desk: Desk, row: MailboxRow, { auth, user }: ServerSettings) => {
  if (auth === 'password') return { user, pass: openSecret(desk, row, 'sending') ?? '' }
  let last: string | undefined
  return {
    type: 'OAuth2',
    user,
    // Asked again with `renew` when the server refused the token, once a connection.
    provisionCallback: (
      _user: string,
      renew: boolean,
      done: (error: Error | null, token?: string, expires?: number) => void,
    ) => {
      accessToken(desk, row, renew ? last : undefined).then(
        (token) => {
          last = token
          // Kept for no longer than this connection: the next one asks again, and hears of a renewed one.
          done(null, token, Date.now() + 1)
        },
        (error: Error) => done(error),
      )
    },
  }
}
