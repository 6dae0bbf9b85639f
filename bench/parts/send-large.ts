// Sends one large mail from a thread of its own, so that sending it does not hold up whoever measures.
import { parentPort, workerData } from 'node:worker_threads'
import { createTransport } from 'nodemailer'

const { port, megabytes } = workerData as { port: number; megabytes: number }
const file = Buffer.alloc(Math.round((megabytes * 1e6 * 57) / 78), 7)
  .toString('base64')
  .replace(/(.{76})/g, '$1\r\n')
const raw = Buffer.from(
  `From: Large <large@northwind.example>\r\nTo: support@meridian.example\r\nSubject: A large one\r\nMIME-Version: 1.0\r\nContent-Type: application/zip; name="disk.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${file}`,
)
const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
parentPort?.once('message', async () => {
  await transport.sendMail({
    envelope: { from: 'large@northwind.example', to: 'support@meridian.example' },
    raw,
  })
  parentPort?.postMessage(raw.length)
  transport.close()
})
parentPort?.postMessage('ready')
