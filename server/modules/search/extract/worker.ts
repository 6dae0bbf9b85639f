// The thread in which attachments are read: if it dies or hangs, only the file at hand is concerned.
import { parentPort } from 'node:worker_threads'
import type { ReadAnswer, ReadOrder } from './answer.ts'
import { readText } from './read.ts'

parentPort?.on('message', async (order: ReadOrder) => {
  const answer = await readText(order).then(
    (text): ReadAnswer => ({ text: text.replaceAll('\0', ' ').toWellFormed() }),
    (error: unknown): ReadAnswer => ({
      problem: `it cannot be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300),
    }),
  )
  parentPort?.postMessage(answer)
})
