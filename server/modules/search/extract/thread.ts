// One file, one thread: it ends with its file, and is ended when it takes too long or too much memory.
import { Worker } from 'node:worker_threads'
import { budgets, type ReadAnswer, type ReadOrder } from './answer.ts'

/** `script` and `seconds` are given by tests that need a thread which never answers. */
export const readInThread = (
  order: ReadOrder,
  seconds: number = budgets.seconds,
  script = new URL('./worker.ts', import.meta.url),
): Promise<ReadAnswer> =>
  new Promise((resolve) => {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: budgets.memoryMegabytes, maxYoungGenerationSizeMb: 32 },
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(
      () => end({ problem: `reading it took longer than ${seconds} s` }),
      seconds * 1000,
    )
    const end = (answer: ReadAnswer): void => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(answer)
    }
    worker.once('message', end)
    worker.once('error', (error: Error & { code?: string }) =>
      end({
        problem:
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `it needs more than ${budgets.memoryMegabytes} MB to be read`
            : `it cannot be read: ${error.message}`.slice(0, 300),
      }),
    )
    worker.once('exit', () => end({ problem: 'the thread that read it ended' }))
    worker.postMessage(order)
  })
