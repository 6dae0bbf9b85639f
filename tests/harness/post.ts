// Sends a mail to the desk as the mail server of a requester would: over SMTP.
import { createTransport } from 'nodemailer'

export interface TestMail {
  from: { name: string; email: string }
  to: string
  subject?: string
  text?: string
  html?: string
  messageId?: string
  inReplyTo?: string
  references?: string
  headers?: Record<string, string>
  attachments?: { filename: string; content: Buffer | string; contentType?: string }[]
  /** The whole mail as it is instead of all of the above but the envelope. */
  raw?: string | Buffer
}

/** Resolves when the desk has answered 250; rejects with its reply otherwise. */
export const postMail = async (smtpPort: number, mail: TestMail): Promise<{ messageId: string }> => {
  const transport = createTransport({ host: '127.0.0.1', port: smtpPort, secure: false, ignoreTLS: true })
  const { from, to, raw, ...rest } = mail
  const envelope = { from: from.email, to: [to] }
  try {
    const sent = await transport.sendMail(
      raw === undefined
        ? { from: { name: from.name, address: from.email }, to, envelope, ...rest }
        : { envelope, raw },
    )
    return { messageId: sent.messageId }
  } finally {
    transport.close()
  }
}
