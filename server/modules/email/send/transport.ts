// The pooled connection to the mail server that takes our mail.
import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import type { Desk } from '../../../platform/desk.ts'

export interface Post {
  send(mail: SMTPPool.MailOptions): Promise<SentMessageInfo>
  close(): void
}

const posts = new WeakMap<Desk, Post>()

/** null while no server is configured. */
export const postOf = (desk: Desk): Post | null => {
  if (!desk.config.smtpUrl) return null
  const post = posts.get(desk) ?? openPost(desk.config.smtpUrl, desk.config.mailDomain)
  posts.set(desk, post)
  return post
}

export const closePost = (desk: Desk): void => {
  posts.get(desk)?.close()
  posts.delete(desk)
}

const openPost = (url: string, name: string): Post => {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport: Transporter = createTransport({
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    name,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    // A password never travels in the clear beyond this machine.
    requireTLS: !secure && username !== '' && !/^(?:localhost|127\.|\[?::1)/.test(hostname),
    maxConnections: 4,
    maxMessages: 200,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { send: (mail) => transport.sendMail(mail), close: () => transport.close() }
}
