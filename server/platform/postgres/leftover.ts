// What a crash may leave behind: a stale postmaster.pid, or a server that outlived its desk.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processMark } from '../processes.ts'
import type { Log } from './start.ts'
import { PostgresTrouble } from './trouble.ts'

/**
 * Makes sure nothing serves `cluster`. Only under the data folder's lock, so whatever still runs is ours.
 * `socketInUse`: the folder of the socket that the next server will have again.
 */
export const clearLeftovers = async (cluster: string, log: Log, socketInUse?: string): Promise<void> => {
  const pidFile = join(cluster, 'postmaster.pid')
  const found = readPidFile(pidFile)
  if (found === undefined) return
  const mark = processMark(found.pid)
  if (mark !== undefined && isServerOf(found.pid, cluster)) {
    log.warn(`A database server left behind by a crash still runs (process ${found.pid}); stopping it.`)
    await stopServer(found.pid, mark)
  }
  // PostgreSQL removes a stale file itself, but not if its process number belongs to something else by now.
  if (existsSync(pidFile) && processMark(found.pid) !== mark) rmSync(pidFile, { force: true })
  else if (mark === undefined || !isServerOf(found.pid, cluster)) rmSync(pidFile, { force: true })
  if (found.socketFolder !== socketInUse) removeSocketFolder(found.socketFolder)
}

/** Lines of postmaster.pid (storage.sgml): process, data folder, start time, port, socket folder, … */
export const readPidFile = (file: string): { pid: number; socketFolder: string } | undefined => {
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), socketFolder: lines[4] ?? '' }
}

/** A server's current folder is its cluster; a process that merely got the same number has another one. */
export const isServerOf = (pid: number, cluster: string): boolean => {
  try {
    if (process.platform === 'linux')
      return (
        basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres') &&
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
      )
    if (process.platform === 'win32')
      return execFileSync('tasklist', ['/fi', `PID eq ${pid}`], { encoding: 'utf8' }).includes('postgres')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster)
  } catch {
    return false
  }
}

const steps: readonly [signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL', patienceMs: number][] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 5_000],
]

/** Fast shutdown, then an immediate one, then by force: each is safe for the data, the later ones only slower to recover from. */
export const stopServer = async (pid: number, mark: string): Promise<void> => {
  for (const [signal, patienceMs] of steps) {
    const until = performance.now() + patienceMs
    while (processMark(pid) === mark) {
      if (performance.now() > until) break
      process.kill(pid, signal)
      await pause(100)
    }
    if (processMark(pid) !== mark) return
  }
  throw new PostgresTrouble(
    `The database server left behind (process ${pid}) cannot be stopped.`,
    'restart the machine.',
  )
}

const removeSocketFolder = (folder: string): void => {
  if (/^handrail-[A-Za-z0-9]{6}$/.test(basename(folder))) rmSync(folder, { recursive: true, force: true })
}
