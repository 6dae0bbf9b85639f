// The thread in which foreign bytes are parsed: if it dies or hangs, only the mail at hand is concerned.
import { parentPort } from 'node:worker_threads'
import { parseMail, TooMuch } from './mail.ts'
import type { ParseAnswer, ParseOrder } from './parsed.ts'

parentPort?.on('message', async (order: ParseOrder) => {
  const answer = await parseMail(order.raw).then(
    (mail): ParseAnswer => ({ id: order.id, mail }),
    (error: unknown): ParseAnswer => ({
      id: order.id,
      problem:
        error instanceof TooMuch
          ? error.message
          : `it cannot be read: ${error instanceof Error ? error.message : String(error)}`.slice(0, 300),
    }),
  )
  // What lies in memory that both threads see goes nowhere.
  const moved = 'mail' in answer ? answer.mail.attachments.map((a) => a.content.buffer) : []
  parentPort?.postMessage(
    answer,
    [...new Set(moved)].filter((b) => b instanceof ArrayBuffer),
  )
})
