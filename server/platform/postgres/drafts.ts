// Half-made clusters: where one is made, and how one is cleared away whose making was killed.
import { readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { processMark } from '../processes.ts'

const prefix = 'postgres.new-'

export const draftIn = (parent: string): string => join(parent, `${prefix}${process.pid}`)

/**
 * Removes every half-made cluster in `parent`. Only under the data folder's lock, so none of them is needed.
 * A program that goes on making one is ended first. Twice: one that was only just starting makes its folder anew
 * once, and then stands in a folder that is gone, by which it is found.
 */
export const removeDrafts = (parent: string): void => {
  for (let round = 0; round < 2; round += 1) {
    for (const pid of makersIn(parent)) end(pid)
    for (const name of readdirSync(parent).filter((one) => one.startsWith(prefix)))
      rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Programs whose current folder is a half-made cluster; elsewhere than on Linux none is found. */
const makersIn = (parent: string): number[] => {
  if (process.platform !== 'linux') return []
  const start = join(realpathSync(parent), prefix)
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && folderOf(pid).startsWith(start))
}

const folderOf = (pid: number): string => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

const patienceMs = 5000

const end = (pid: number): void => {
  const mark = processMark(pid)
  const until = performance.now() + patienceMs
  while (mark !== undefined && processMark(pid) === mark && performance.now() < until) {
    kill(pid)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  }
}

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself a moment ago.
  }
}
