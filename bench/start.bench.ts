// Starting a desk that exists: until it serves, and what it holds in memory while nobody asks anything.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../tests/folders.ts'
import { groundFor } from '../tests/harness/running-desk.ts'
import { percentile, round } from './parts/measure.ts'
import { familyMegabytes } from './parts/memory.ts'
import { figure, machine } from './parts/say.ts'

const launcher = fileURLToPath(new URL('../bin/handrail.mjs', import.meta.url))
using folder = temporaryFolder()
const { env } = await groundFor(folder.path, { HANDRAIL_LOG_LEVEL: 'warn' })

/** Milliseconds from the command to its line that says it is ready. */
const start = async () => {
  const from = performance.now()
  const child = spawn('node', [launcher, 'start', '--json'], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  await new Promise<void>((resolve) => createInterface({ input: child.stdout }).once('line', () => resolve()))
  const millis = performance.now() - from
  return { millis, pid: child.pid ?? 0, stop: () => child.kill('SIGTERM') && exited }
}

machine()
const first = await start()
figure('first start, database made', round(first.millis / 1000, 2), 's')
await first.stop()
const times: number[] = []
let idle = 0
for (let n = 0; n < 5; n += 1) {
  const { millis, pid, stop } = await start()
  times.push(millis)
  if (n === 4) {
    // Connections that nobody needs any more are closed after half a minute.
    await new Promise((resolve) => setTimeout(resolve, 40_000))
    idle = familyMegabytes(pid)
  }
  await stop()
}
figure('start of an existing desk, median of 5', round(percentile(times, 0.5) / 1000, 2), 's', '≤ 3')
figure('idle memory: launcher, desk and database', round(idle), 'MB', '≤ 250')
