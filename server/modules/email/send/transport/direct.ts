// Straight to the recipient's mail exchangers (RFC 5321 §5), encrypted where they offer it.
//
// Policy. Exchangers are tried in order of preference, equals in random order; a domain without any is its own
// exchanger, and one that names "." takes no mail (RFC 7505). A certificate is not checked: an exchanger's name proves
// nothing without DANE or MTA-STS, and a weak TLS beats none. What answers 5xx to the mail is believed; an exchanger
// that cannot be reached or says 4xx lets the next one try. One that falls silent in the middle may have taken the mail,
// so nobody else is tried until the next round, in which it comes last.
import type { Socket } from 'node:net'
import type { SentMessageInfo, TransportOptions } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import type { Desk } from '../../../../platform/desk.ts'
import { publicAddresses } from '../../../../platform/net/public-host.ts'
import { exchangersOf, shun } from './exchangers.ts'
import { nodemailer } from './nodemailer.ts'
import { careful, type Post } from './post.ts'
import { type GetSocket, guardedSocket } from './socket.ts'

interface SendError extends Error {
  responseCode?: number
  command?: string
  code?: string
  /** The connection ended without an answer after it had begun. */
  isMidway?: boolean
}

export const openDirect = (desk: Desk): Post => ({
  send: async (mail) => {
    const { to } = mail.envelope ?? {}
    const [recipient, ...others] = [to ?? []].flat()
    if (typeof recipient !== 'string' || others.length > 0)
      throw new Error('a mail goes straight to one recipient at a time')
    return toDomain(desk, recipient.slice(recipient.lastIndexOf('@') + 1), mail)
  },
  close: () => undefined,
})

const toDomain = async (desk: Desk, domain: string, mail: SMTPPool.MailOptions): Promise<SentMessageInfo> => {
  let last: unknown = null
  for (const { exchange, port } of await exchangersOf(desk, domain)) {
    try {
      return await toHost(desk, exchange, port, mail)
    } catch (error) {
      const { responseCode = 0, command = '', isMidway } = error as SendError
      const isAboutMail = /^(?:MAIL FROM|RCPT TO|DATA)$/.test(command)
      if (isMidway) shun(exchange)
      if (isMidway || (responseCode >= 500 && isAboutMail)) throw error
      last = error
    }
  }
  throw last
}

/** One after the other, at each of its addresses. */
const toHost = async (
  desk: Desk,
  host: string,
  port: number,
  mail: SMTPPool.MailOptions,
): Promise<SentMessageInfo> => {
  let last: unknown = null
  for (const { address } of (await publicAddresses(desk, host)).slice(0, 4)) {
    for (const encrypted of [true, false]) {
      try {
        return await once(desk, { host, address, port, encrypted }, mail)
      } catch (error) {
        last = error
        const { code, command, isMidway } = error as SendError
        if (code === 'ETLS' && encrypted) continue
        if (command !== 'CONN' || isMidway) throw error
        break
      }
    }
  }
  throw last
}

const once = async (
  desk: Desk,
  at: { host: string; address: string; port: number; encrypted: boolean },
  mail: SMTPPool.MailOptions,
): Promise<SentMessageInfo> => {
  let socket: Socket | null = null
  const getSocket = guardedSocket(desk, at.address, at.port)
  const transport = nodemailer().createTransport({
    ...careful,
    host: at.host,
    port: at.port,
    secure: false,
    name: desk.config.mailDomain,
    getSocket: (options: unknown, done: Parameters<GetSocket>[1]) =>
      getSocket(options, (error, opened) => {
        socket = opened?.connection ?? null
        done(error, opened)
      }),
    opportunisticTLS: at.encrypted,
    ignoreTLS: !at.encrypted,
    tls: { rejectUnauthorized: false, servername: at.host },
  } as TransportOptions)
  try {
    return await transport.sendMail(mail)
  } catch (error) {
    const { code, responseCode } = error as SendError
    const wasHeard = ((socket as Socket | null)?.bytesRead ?? 0) > 0
    if (wasHeard && responseCode === undefined && code !== 'ETLS') (error as SendError).isMidway = true
    throw error
  } finally {
    transport.close()
  }
}
