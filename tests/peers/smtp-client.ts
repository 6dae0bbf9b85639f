// A mail server of somebody else's, byte by byte: for what no proper client would send.
import { connect } from 'node:net'

export interface SmtpLine {
  /** Sends and returns the reply's last line. */
  say(line: string): Promise<string>
  /** Sends bytes as they are, without waiting. */
  write(bytes: string | Uint8Array): void
  /** The next reply's last line; rejects when the connection ends first. */
  hear(): Promise<string>
  /** Ends the connection without QUIT. */
  drop(): void
  ended: Promise<void>
}

export const openLine = async (port: number): Promise<SmtpLine> => {
  const socket = connect(port, '127.0.0.1')
  const lines: string[] = []
  const waiting: { resolve(line: string): void; reject(error: Error): void }[] = []
  let rest = ''
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    rest += chunk
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      if (line[3] === '-') continue
      const next = waiting.shift()
      if (next) next.resolve(line)
      else lines.push(line)
    }
  })
  const ended = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  socket.on('error', () => undefined)
  void ended.then(() => {
    for (const one of waiting.splice(0)) one.reject(new Error('the connection ended'))
  })
  const hear = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const line = lines.shift()
      if (line !== undefined) resolve(line)
      else if (socket.destroyed) reject(new Error('the connection ended'))
      else waiting.push({ resolve, reject })
    })
  const line: SmtpLine = {
    say: (text) => {
      socket.write(`${text}\r\n`)
      return hear()
    },
    write: (bytes) => void socket.write(bytes),
    hear,
    drop: () => socket.destroy(),
    ended,
  }
  await hear()
  return line
}

/** A whole mail over a fresh connection: the reply to it. */
export const sendRaw = async (
  port: number,
  mail: { from: string; to: string | readonly string[]; raw: string | Uint8Array },
): Promise<string> => {
  const line = await openLine(port)
  await line.say('EHLO mx.northwind.example')
  await line.say(`MAIL FROM:<${mail.from}>`)
  for (const to of [mail.to].flat()) {
    const reply = await line.say(`RCPT TO:<${to}>`)
    if (!reply.startsWith('250')) {
      line.drop()
      return reply
    }
  }
  await line.say('DATA')
  line.write(mail.raw)
  line.write('\r\n.\r\n')
  const reply = await line.hear()
  await line.say('QUIT')
  await line.ended
  return reply
}
