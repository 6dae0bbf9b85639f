// Mails received over SMTP: each is committed before it is answered 250. A mail of 40 MB comes among them.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { createTransport } from 'nodemailer'
import { openBenchDesk } from './parts/desk.ts'
import { mailsFrom } from './parts/mails.ts'
import { percentile, round } from './parts/measure.ts'
import { peakMegabytes } from './parts/memory.ts'
import { figure, machine, option } from './parts/say.ts'

const count = Number(option('mails', '20000'))
const connections = Number(option('connections', '24'))
const source = mailsFrom(option('corpora', '../shared/corpora'))
const desk = await openBenchDesk(undefined, {
  HANDRAIL_MAX_MAIL: '60 MB',
  // One machine sends them all, and there is no DNS to ask.
  HANDRAIL_MAILS_PER_SENDER: '1000000',
  HANDRAIL_VERIFY_SENDERS: 'no',
})
const transport = createTransport({
  host: '127.0.0.1',
  port: desk.running.smtpPort,
  pool: true,
  maxConnections: connections,
  maxMessages: 1000,
  ignoreTLS: true,
})
const envelopeOf = (n: number) => ({
  from: `person${n % 200}@northwind.example`,
  to: 'support@meridian.example',
})
const send = async (n: number): Promise<number> => {
  const mail = source.mails[n % source.mails.length] as Buffer
  const id = Buffer.from(`Message-ID: <bench-${process.pid}-${n}@northwind.example>\r\n`)
  const from = performance.now()
  await transport.sendMail({ envelope: envelopeOf(n), raw: Buffer.concat([id, mail]) })
  return performance.now() - from
}
let next = 0
const sendMany = async (until: () => boolean): Promise<number[]> => {
  const times: number[] = []
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (until()) times.push(await send(next++))
    }),
  )
  return times
}
const sendNumber = (n: number): Promise<number[]> => {
  const last = next + n
  return sendMany(() => next < last)
}

machine()
await sendNumber(200)
const from = performance.now()
const usual = await sendNumber(count)
const seconds = (performance.now() - from) / 1000
const peak = peakMegabytes(desk.running.pid)

const large = new Worker(new URL('./parts/send-large.ts', import.meta.url), {
  workerData: { port: desk.running.smtpPort, megabytes: 40 },
})
await once(large, 'message')
let isLargeIn = false
large.once('message', () => {
  isLargeIn = true
})
large.postMessage('go')
const beside = await sendMany(() => !isLargeIn)

const { n: kept } = await desk.db.inWorkspace(desk.workspaceId, (tx) =>
  tx
    .selectFrom('received_mail')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow(),
)
if (kept !== next + 1) throw new Error(`${next + 1} mails were taken and ${kept} are in the ledger`)
figure(
  `mails received over ${connections} SMTP connections (${source.name} mails in turn)`,
  round(count / seconds),
  '/s',
  '≥ 200',
)
figure('answered after, p95', round(percentile(usual, 0.95)), 'ms')
figure('answered after, p95, beside a mail of 40 MB', round(percentile(beside, 0.95)), 'ms', '≤ 2 × usual')
figure('peak memory of the desk’s process', round(peak), 'MB', '≤ 512')
figure('the same, the mail of 40 MB included', round(peakMegabytes(desk.running.pid)), 'MB')
transport.close()
await desk.close()
