// The doctor looks at the doors: the web server, receiving mail, sending mail.
import { connect, createServer } from 'node:net'
import type { Config } from '../config.ts'
import type { Facts } from '../facts.ts'
import { type Check, fail, guard, ok, warn } from './check.ts'

/** `facts` of the running desk; undefined when none runs, then its ports should be free. */
export const checkPorts = (config: Config, facts: Facts | undefined): Promise<Check[]> =>
  Promise.all([
    guard('web server', 'look at the desk’s log', () => web(config, facts)),
    guard('mail in', 'look at the desk’s log', () => mailIn(config, facts)),
    guard('mail out', 'check HANDRAIL_SMTP_URL: address, port, user and password', () => mailOut(config)),
  ])

const web = async ({ host, port }: Config, facts: Facts | undefined): Promise<Check> => {
  if (facts === undefined) return freeOrTaken('web server', host, port, 'HANDRAIL_PORT')
  const address = `http://${reachable(host)}:${facts.port}/health/ready`
  const reply = await fetch(address, { signal: AbortSignal.timeout(5_000) })
  const body = (await reply.text()).slice(0, 200)
  return reply.ok
    ? ok('web server', `${facts.url} is ready`)
    : fail('web server', `not ready: ${body}`, 'look at the desk’s log')
}

const mailIn = async ({ smtpHost, smtpPort }: Config, facts: Facts | undefined): Promise<Check> => {
  if (facts === undefined) return freeOrTaken('mail in', smtpHost, smtpPort, 'HANDRAIL_SMTP_PORT')
  const greeting = await greet(reachable(smtpHost), facts.smtpPort)
  return greeting.startsWith('220')
    ? ok('mail in', `port ${facts.smtpPort} takes mail`)
    : fail('mail in', `port ${facts.smtpPort} says ${JSON.stringify(greeting)}`, 'look at the desk’s log')
}

const mailOut = async ({ smtpUrl }: Config): Promise<Check> => {
  if (smtpUrl === undefined)
    return warn(
      'mail out',
      'no mail server is set; mail waits in the outbox',
      'set HANDRAIL_SMTP_URL=smtp://user:password@server:587',
    )
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
  })
  try {
    await transport.verify()
    return ok('mail out', `${new URL(smtpUrl).host} takes our mail`)
  } finally {
    transport.close()
  }
}

const reachable = (host: string) => (host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host)

const freeOrTaken = (name: string, host: string, port: number, setting: string): Promise<Check> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) =>
      resolve(fail(name, `port ${port} cannot be used: ${error.message}`, `choose another ${setting}`)),
    )
    probe.listen(port, host, () =>
      probe.close(() => resolve(ok(name, `port ${port} is free; the desk does not run`))),
    )
  })

const greet = (host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port }).setTimeout(5_000).setEncoding('utf8')
    socket.once('data', (text: string) => {
      socket.end('QUIT\r\n')
      resolve(text.trim())
    })
    socket.once('timeout', () => socket.destroy(new Error(`no greeting from port ${port} within 5 s`)))
    socket.once('error', reject)
  })
