// One desk per data folder: a lock that a crash leaves behind is seen through and taken over.
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeFolder } from './folder.ts'
import { processMark, processScope } from './processes.ts'

interface Holder {
  readonly pid: number
  readonly mark: string
  readonly scope: string
}

/** Another process serves this data folder. */
export class DeskIsRunning extends Error {
  readonly pid: number

  constructor(data: string, pid: number) {
    super(
      `Another Handrail (process ${pid}) is using the data folder ${data}.\n` +
        'Mend it: stop that one first, or give this one a folder of its own with HANDRAIL_DATA and ports with ' +
        'HANDRAIL_PORT and HANDRAIL_SMTP_PORT.',
    )
    this.name = 'DeskIsRunning'
    this.pid = pid
  }
}

const fileIn = (data: string) => join(data, 'desk.lock')
const heartbeatMs = 5_000
const staleMs = 30_000

/**
 * Takes the lock and returns what gives it back. Another holder that `isServing` is refused soon; one that is
 * still starting or already stopping is waited for.
 */
export const takeLock = async (data: string, isServing: () => boolean = () => true): Promise<() => void> => {
  makeFolder(data, 0o711)
  const mine: Holder = { pid: process.pid, mark: processMark(process.pid) ?? '', scope: processScope() }
  const began = performance.now()
  while (!tryTake(data, mine)) {
    const other = lockHolder(data)
    const patienceMs = isServing() ? 1_000 : 15_000
    if (other !== undefined && performance.now() - began > patienceMs) throw new DeskIsRunning(data, other)
    await pause(100)
  }
  const beat = setInterval(() => touch(fileIn(data)), heartbeatMs).unref()
  return () => {
    clearInterval(beat)
    const holder = read(fileIn(data))
    if (holder?.pid === mine.pid && holder.mark === mine.mark) rmSync(fileIn(data), { force: true })
  }
}

/** The process that holds the lock now, if it lives. */
export const lockHolder = (data: string): number | undefined => {
  const holder = read(fileIn(data))
  return holder !== undefined && lives(holder, fileIn(data)) ? holder.pid : undefined
}

// A draft is linked into place, which fails if somebody was faster; the lock is never seen half written.
const tryTake = (data: string, mine: Holder): boolean => {
  const file = fileIn(data)
  const draft = `${file}.${process.pid}`
  const dead = read(file)
  if (dead !== undefined) {
    if (lives(dead, file)) return false
    discard(file, dead)
  }
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

// Moved away first: of two that discard at once, the slower one may have moved a fresh lock and gives it back.
const discard = (file: string, dead: Holder): void => {
  const aside = `${file}.dead-${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved !== undefined && moved.mark !== dead.mark && lives(moved, aside)) renameSync(aside, file)
  else rmSync(aside, { force: true })
}

const lives = ({ pid, mark, scope }: Holder, file: string): boolean => {
  if (scope === processScope()) return processMark(pid) === mark
  // A process of another container or machine cannot be asked; its heartbeat can.
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return age < staleMs
}

const read = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

const touch = (file: string): void => {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // The folder vanished or the disk is gone: the desk will hear of that elsewhere.
  }
}
