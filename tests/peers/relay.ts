// A mail server between desks: passes each mail on by the recipient's domain, counts, and changes it on the way.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { sendRaw } from './smtp-client.ts'

export interface Passed {
  from: string
  to: string
  raw: string
}

export interface Relay {
  url: string
  /** Everything that went through, in order. */
  passed: readonly Passed[]
  /** Where mails for this domain go: a desk's port, or a program that answers. */
  route(domain: string, target: number | ((mail: Passed) => Promise<void>)): void
  /** Resolves when nothing went through for a while. */
  quiet(): Promise<void>
  close(): Promise<void>
}

/** `change`: what the relay makes of a mail before passing it on. */
export const openRelay = async (change: (mail: Passed) => Passed = (mail) => mail): Promise<Relay> => {
  const passed: Passed[] = []
  const targets = new Map<string, number | ((mail: Passed) => Promise<void>)>()
  const underWay = new Set<Promise<unknown>>()
  const pass = async (mail: Passed): Promise<void> => {
    passed.push(mail)
    const target = targets.get(mail.to.replace(/^.*@/, ''))
    if (target === undefined) return
    const changed = change(mail)
    await (typeof target === 'number' ? sendRaw(target, changed) : target(changed))
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1')
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom ? mailFrom.address : ''
        for (const { address: to } of rcptTo) {
          const work = pass({ from, to, raw }).finally(() => underWay.delete(work))
          underWay.add(work)
        }
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    passed,
    route: (domain, target) => {
      targets.set(domain, target)
    },
    quiet: async () => {
      for (let still = 0, seen = passed.length; still < 8; still += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100))
        if (underWay.size > 0 || passed.length !== seen) still = 0
        seen = passed.length
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** As the rudest of relays does: no header that names a machine is left, and the sender is made up from From. */
export const strip = (mail: Passed): Passed => {
  const at = mail.raw.indexOf('\r\n\r\n')
  const head = mail.raw
    .slice(0, at)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter((line) =>
      /^(?:from|to|subject|reply-to|date|message-id|mime-version|content-[a-z-]+):/i.test(line),
    )
  const from = /^from:.*?([^\s<>"]+@[^\s<>"]+)/im.exec(head.join('\n'))?.[1] ?? mail.from
  return { ...mail, from, raw: `${head.join('\r\n')}${mail.raw.slice(at)}` }
}
