// Mails received over SMTP: each is a committed ticket before it is answered 250.
import { createTransport } from 'nodemailer'
import { openBenchDesk } from './parts/desk.ts'
import { round } from './parts/measure.ts'
import { peakMegabytes } from './parts/memory.ts'
import { figure, machine, option } from './parts/say.ts'

const mails = Number(option('mails', '3000'))
const connections = Number(option('connections', '8'))
const desk = await openBenchDesk()
const transport = createTransport({
  host: '127.0.0.1',
  port: desk.running.smtpPort,
  pool: true,
  maxConnections: connections,
  maxMessages: 1000,
  ignoreTLS: true,
})
const send = (n: number) => {
  const from = `person${n % 200}@northwind.example`
  return transport.sendMail({
    envelope: { from, to: 'support@meridian.example' },
    raw: `From: Person ${n % 200} <${from}>\r\nTo: support@meridian.example\r\nSubject: Mail ${n}\r\nMessage-ID: <bench-${process.pid}-${n}@northwind.example>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThis is mail ${n}. ${'It has a few lines of text. '.repeat(20)}\r\n`,
  })
}

machine()
for (let n = 0; n < 200; n += 1) await send(1_000_000 + n)
const from = performance.now()
await Promise.all(Array.from({ length: mails }, (_, n) => send(n)))
const seconds = (performance.now() - from) / 1000
const { n: tickets } = await desk.db.inWorkspace(desk.workspaceId, (tx) =>
  tx
    .selectFrom('ticket')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow(),
)
if (tickets !== mails + 200)
  throw new Error(`${mails + 200} mails were taken and ${tickets} tickets are there`)
figure(`mails received over ${connections} SMTP connections`, round(mails / seconds), '/s', '≥ 200')
figure('peak memory of the desk’s process', round(peakMegabytes(desk.running.pid)), 'MB', '≤ 512')
transport.close()
await desk.close()
