// By the mail server of the desk (HANDRAIL_SMTP_URL): the operator's word, so no guard judges it.
import { nodemailer } from './nodemailer.ts'
import { careful, isHere, type Post } from './post.ts'

export const openDeskServer = (url: string, name: string): Post => {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = nodemailer().createTransport({
    ...careful,
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    name,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    // A password never travels in the clear beyond this machine.
    requireTLS: !secure && username !== '' && !isHere(hostname),
    maxConnections: 4,
    maxMessages: 200,
  })
  return { send: (mail) => transport.sendMail(mail), close: () => transport.close() }
}
