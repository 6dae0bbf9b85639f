// A reading thread that never answers, or eats memory, by the first byte of the mail.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ id, raw }) => {
  const first = String.fromCharCode(raw[0])
  if (first === 'h') for (;;);
  if (first === 'm') for (const all = []; ; ) all.push(new Array(1_000_000).fill(all.length))
  if (first === 'e') process.exit(1)
  parentPort.postMessage({ id, problem: 'read' })
})
