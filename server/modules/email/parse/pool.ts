// Two parsing threads with limits of memory and time. One that breaks a limit is replaced, its mail is refused.
import { Worker } from 'node:worker_threads'
import { budgets, type ParseAnswer, type ParsedMail } from './parsed.ts'

export type ParseResult = { mail: ParsedMail } | { problem: string }

export interface Parser {
  parse(raw: Uint8Array): Promise<ParseResult>
  close(): Promise<void>
}

interface Waiting {
  raw: Uint8Array
  settle(result: ParseResult): void
}

interface Thread {
  worker: Worker
  busy: { settle(result: ParseResult): void; timer: NodeJS.Timeout } | null
}

/** `script` and `seconds` are given by tests that need a thread which never answers. */
export const openParser = (
  size = 2,
  seconds: number = budgets.seconds,
  script = new URL('./worker.ts', import.meta.url),
): Parser => {
  const threads = new Set<Thread>()
  const queue: Waiting[] = []
  let closed = false

  const startThread = (): Thread => {
    const thread: Thread = {
      worker: new Worker(script, {
        resourceLimits: { maxOldGenerationSizeMb: budgets.memoryMegabytes, maxYoungGenerationSizeMb: 32 },
      }),
      busy: null,
    }
    thread.worker.unref()
    thread.worker.on('message', (answer: ParseAnswer) => {
      finish(thread, 'mail' in answer ? { mail: answer.mail } : { problem: answer.problem })
      next()
    })
    const died = (why: string): void => {
      if (!threads.delete(thread)) return
      finish(thread, { problem: why })
      void thread.worker.terminate()
      next()
    }
    thread.worker.on('error', (error: Error & { code?: string }) =>
      died(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `it needs more than ${budgets.memoryMegabytes} MB to be read`
          : `it cannot be read: ${error.message}`.slice(0, 300),
      ),
    )
    thread.worker.on('exit', () => died('the thread that read it ended'))
    threads.add(thread)
    return thread
  }
  const finish = (thread: Thread, result: ParseResult): void => {
    const { busy } = thread
    if (!busy) return
    thread.busy = null
    clearTimeout(busy.timer)
    busy.settle(result)
  }
  const next = (): void => {
    while (queue.length > 0 && !closed) {
      const thread = [...threads].find((t) => t.busy === null) ?? (threads.size < size ? startThread() : null)
      if (!thread) return
      const { raw, settle } = queue.shift() as Waiting
      const timer = setTimeout(() => {
        threads.delete(thread)
        finish(thread, { problem: `reading it took longer than ${seconds} s` })
        void thread.worker.terminate()
        next()
      }, seconds * 1000)
      thread.busy = { settle, timer }
      thread.worker.postMessage({ id: 0, raw })
    }
  }
  return {
    parse: (raw) =>
      new Promise((settle) => {
        if (closed) return settle({ problem: 'the desk is stopping' })
        queue.push({ raw, settle })
        next()
      }),
    close: async () => {
      closed = true
      for (const waiting of queue.splice(0)) waiting.settle({ problem: 'the desk is stopping' })
      await Promise.all([...threads].map((t) => t.worker.terminate()))
    },
  }
}
