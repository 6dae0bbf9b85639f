// Somebody's mail server on loopback that takes mail: with STARTTLS, passwords or tokens, and answers as it is told.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface TakenMail {
  from: string
  to: readonly string[]
  raw: Buffer
  encrypted: boolean
  user: string | null
}

export interface Exchanger {
  port: number
  mails: readonly TakenMail[]
  connections: number
  /** Who may sign in; null: nobody needs to. */
  password: { user: string; pass: string } | null
  token: string | null
  /** Answers at this step with this, until set to null; `drop` ends the connection. */
  refuse(
    at: 'connect' | 'from' | 'to' | 'data',
    reply: { code: number; message: string } | 'drop' | null,
  ): void
  close(): Promise<void>
}

export interface ExchangerOptions {
  tls?: boolean
  signIn?: boolean
}

export const openExchanger = async ({
  tls = true,
  signIn = false,
}: ExchangerOptions = {}): Promise<Exchanger> => {
  const mails: TakenMail[] = []
  const refusals = new Map<string, { code: number; message: string } | 'drop'>()
  const judge = (at: string, done: (error?: Error | null) => void): boolean => {
    const refusal = refusals.get(at)
    if (!refusal) return false
    if (refusal === 'drop') for (const one of server.connections) one._socket.destroy()
    else done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }))
    return true
  }
  const server = new SMTPServer({
    authOptional: !signIn,
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'XOAUTH2'],
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(signIn ? [] : ['AUTH'])],
    disableReverseLookup: true,
    closeTimeout: 50,
    logger: false,
    onAuth: (auth, _session, done) => {
      const { password, token } = peer
      const isKnown =
        auth.method === 'XOAUTH2'
          ? token !== null && auth.accessToken === token
          : password !== null && auth.username === password.user && auth.password === password.pass
      if (isKnown) return done(null, { user: auth.username })
      return done(null, { data: { status: '401', schemes: 'bearer' }, message: 'not let in' })
    },
    onConnect: (_session, done) => {
      peer.connections += 1
      if (!judge('connect', done)) done()
    },
    onMailFrom: (_address, _session, done) => {
      if (!judge('from', done)) done()
    },
    onRcptTo: (_address, _session, done) => {
      if (!judge('to', done)) done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (judge('data', done)) return
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((r) => r.address),
          raw: Buffer.concat(chunks),
          encrypted: session.secure,
          user: session.user ? String(session.user) : null,
        })
        done(null, `2.0.0 taken as number ${mails.length}`)
      })
    },
  })
  server.on('error', () => {
    // A client that hung up.
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const peer: Exchanger = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    connections: 0,
    password: null,
    token: null,
    refuse: (at, reply) => {
      if (reply) refusals.set(at, reply)
      else refusals.delete(at)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return peer
}
