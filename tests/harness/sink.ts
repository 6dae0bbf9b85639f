// A real SMTP server on loopback that keeps what the desk sends, as the mail server of the requesters would.
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface SentMail {
  /** Envelope. */
  from: string
  to: readonly string[]
  raw: Buffer
  mail: Email
  header(name: string): string | undefined
}

export interface Sink {
  url: string
  mails: readonly SentMail[]
  /** Refuses the next mails with this reply until set to null again. */
  refuse(reply: { code: number; message: string } | null): void
  close(): Promise<void>
}

export const openSink = async (): Promise<Sink> => {
  const mails: SentMail[] = []
  let refusal: { code: number; message: string } | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusal)
          return callback(Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
        const raw = Buffer.concat(chunks)
        const { mailFrom, rcptTo } = session.envelope
        PostalMime.parse(raw).then((mail) => {
          mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map((r) => r.address),
            raw,
            mail,
            header: (name) => mail.headers.find((h) => h.key === name.toLowerCase())?.value,
          })
          callback()
        }, callback)
      })
    },
  })
  server.on('error', () => {
    // A client that hung up; the mail counts as not taken.
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (reply) => {
      refusal = reply
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
