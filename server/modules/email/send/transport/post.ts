// What a way of sending can do, and what all of them share.
import type { SentMessageInfo } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'

export interface Post {
  /** Resolves with what the server answered; rejects as nodemailer does, with `response` and `command`. */
  send(mail: SMTPPool.MailOptions): Promise<SentMessageInfo>
  close(): void
}

export const careful = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
  disableFileAccess: true,
  disableUrlAccess: true,
} as const

/** This machine, where a password may travel in the clear. */
export const isHere = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)
